package marsad.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Lexeme;
import marsad.actor.NameSearch;
import marsad.actor.NameWords;
import marsad.actor.Titles;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** Whether a stemmed, unsorted name is somebody's, and whose. */
final class PhoenixNames {
  private static final int MAX_WORDS = 5;

  /** Of shorter names a letter is too much of them. */
  private static final int MIN_SKELETON = 6;

  /** Stand before a person's name in the press, besides the titles of offices; folded, stemmed. */
  private static final Set<String> HONORIFICS =
      folded(
          "دكتور دكتورة شيخ شيخة أمير أميرة جنرال سيناتور لواء فريق عقيد عميد سيد سيدة ملك إمام أية الملا"
              + " مولاي مار بطريرك كردينال أدميرال مشير ماجور رائد نقيب أستاذ مهندس قاض قاضي حاج");

  private final ImportReport report;
  private final ActorDictionary dictionary;
  private final NameWords words = NameWords.bundled();
  private final Romanization romanization;
  private final Map<String, Set<String>> idsWithoutArticles = new HashMap<>();
  private final Map<String, Map<String, String>> skeletons = new HashMap<>();

  PhoenixNames(ImportReport report) {
    this.report = report;
    this.dictionary = report.dictionary();
    this.romanization = new Romanization(dictionary);
    for (Actor actor : dictionary.actors()) {
      if (actor.kind() == Actor.Kind.PERSON) {
        idsWithoutArticles
            .computeIfAbsent(Romanization.bare(actor.id()), k -> new HashSet<>(1))
            .add(actor.id());
        for (String name : actor.state() == null ? List.<String>of() : actor.names()) {
          String skeleton = NameSearch.skeleton(Folding.key(name)).replace(" ", "");
          skeletons
              .computeIfAbsent(actor.state(), k -> new HashMap<>())
              .putIfAbsent(skeleton, actor.id());
        }
      }
    }
  }

  /**
   * A person of {@code home} with a name so like {@code name} that it may be the same, or null: of
   * their consonants one at most differs, of few none.
   */
  @Nullable String alike(String name, String home) {
    String skeleton = NameSearch.skeleton(Folding.key(name)).replace(" ", "");
    for (Map.Entry<String, String> known : skeletons.getOrDefault(home, Map.of()).entrySet()) {
      if (known.getKey().equals(skeleton)
          || (skeleton.length() >= MIN_SKELETON && differInOne(skeleton, known.getKey()))) {
        return known.getValue();
      }
    }
    return null;
  }

  /** Whether one character put in, left out or replaced makes the two equal, or none. */
  static boolean differInOne(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int same = 0;
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    return restA.equals(restB)
        || (!restA.isEmpty() && restA.substring(1).equals(restB))
        || (!restB.isEmpty() && restB.substring(1).equals(restA))
        || (!restA.isEmpty() && !restB.isEmpty() && restA.substring(1).equals(restB.substring(1)));
  }

  private static Set<String> folded(String list) {
    Set<String> out = new HashSet<>();
    for (String word : list.split(" ")) {
      out.add(Folding.key(word));
    }
    return out;
  }

  /** Who bears {@code name}: as it is, with the articles that the stemmer took, behind a title. */
  Set<String> bearers(String name) {
    Set<String> exact = report.claimants(name);
    if (!exact.isEmpty()) {
      return exact;
    }
    List<String> all = List.of(name.split(" "));
    Set<String> out = new LinkedHashSet<>();
    for (int titles = 0; titles <= 3 && all.size() - titles >= 2; titles++) {
      if (titles > 0 && !isTitle(all.get(titles - 1))) {
        break;
      }
      List<String> rest = all.subList(titles, all.size());
      if (titles > 0) {
        out.addAll(report.claimants(String.join(" ", rest)));
      }
      for (String restored : withArticles(rest)) {
        out.addAll(report.claimants(restored));
      }
      if (!out.isEmpty()) {
        return out;
      }
    }
    return out;
  }

  private static List<String> withArticles(List<String> words) {
    List<String> last = new ArrayList<>(words);
    last.set(words.size() - 1, "ال" + words.get(words.size() - 1));
    List<String> allButFirst = new ArrayList<>(words);
    List<String> every = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      every.set(i, "ال" + words.get(i));
      if (i > 0) {
        allButFirst.set(i, "ال" + words.get(i));
      }
    }
    return List.of(String.join(" ", last), String.join(" ", allButFirst), String.join(" ", every));
  }

  private boolean isTitle(String word) {
    String key = Folding.key(word);
    return HONORIFICS.contains(key) || Titles.heads().contains(key);
  }

  /** Why {@code name} is not taken for a person's of {@code home}; null when it is. */
  @Nullable String refusal(String name, String home) {
    List<String> all = List.of(Folding.key(name).split(" "));
    if (all.size() < 2) {
      return "one word, which may mean anything";
    }
    if (all.stream().anyMatch(w -> w.length() == 1 || w.equals("ال"))) {
      return "stemmed: particles are torn off";
    }
    if (isTitle(all.get(0))) {
      return "a title, which the dictionary composes";
    }
    if (dictionary.meanings(name).stream().anyMatch(l -> l.kind() == Lexeme.Kind.INSTITUTION)
        || all.stream().anyMatch(this::isNisba)) {
      return "a phrase with a state's adjective, which the dictionary composes";
    }
    if (dictionary.meanings(name).stream().anyMatch(l -> l.kind() == Lexeme.Kind.SHORT)) {
      return "a short name of a known actor";
    }
    if (all.size() > MAX_WORDS) {
      return "too long for a name";
    }
    if (!isGivenName(all.get(0)) && !isCompound(all)) {
      return "does not begin with a given name";
    }
    for (String word : all) {
      if (words.isCommon(word) || words.isCommon("ال" + word)) {
        return "an ordinary word in it";
      }
    }
    for (String word : all.subList(1, all.size())) {
      if (!isGivenName(word)
          && !dictionary.isNameWord(word)
          && dictionary.isNameWord("ال" + word)) {
        return "stemmed: an article is torn off";
      }
    }
    return null;
  }

  private boolean isNisba(String word) {
    return dictionary.stateByNisba(word) != null && !dictionary.isNameWord(word);
  }

  private boolean isGivenName(String word) {
    return words.isGivenName(word)
        || (words.isWeakGivenName(word) && dictionary.bearers(word) > 0)
        || dictionary.isGivenName(word);
  }

  private static boolean isCompound(List<String> all) {
    return all.size() > 2 && (all.get(0).equals("عبد") || all.get(0).equals("ابو"));
  }

  String slug(String name) {
    return romanization.slug(name);
  }

  /** A person of {@code home} whose id differs from {@code slug} in articles at most, or null. */
  @Nullable String sameId(String slug, String home) {
    return idsWithoutArticles.getOrDefault(Romanization.bare(slug), Set.of()).stream()
        .filter(
            id -> {
              Actor actor = dictionary.actor(id);
              return actor != null && home.equals(actor.state());
            })
        .findFirst()
        .orElse(null);
  }
}
