package marsad.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Lexeme;
import marsad.actor.NameIndex.Match;
import marsad.actor.Title;
import marsad.actor.Tokens;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Which states and offices Wikidata's items are. States are found by their ISO code, offices by
 * reading the Arabic label as a title of the dictionary, so nothing here depends on a list of
 * items.
 */
final class WikidataOffices {
  private static final int MAX_ITEMS = 500_000;
  private static final String ISO_ALPHA_3 = "P298";
  private static final String JURISDICTION = "P1001";
  private static final String COUNTRY = "P17";

  private final ActorDictionary dictionary;
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, String> byIso = new HashMap<>();

  WikidataOffices(ActorDictionary dictionary) {
    this.dictionary = dictionary;
    for (Actor actor : dictionary.actors()) {
      if (actor.wikidata() != null) {
        bodies.put(actor.wikidata(), actor.id());
      }
      if (actor.kind() == Actor.Kind.STATE && actor.iso() != null) {
        byIso.put(actor.iso(), actor.id());
      }
    }
  }

  /**
   * An office.
   *
   * @param of id of the state or body, or null when the label names none
   * @param jurisdiction item whose office it is, or empty
   */
  record Office(String office, @Nullable String of, String jurisdiction) {}

  /** Learns what {@code item} is, for the statements of others. */
  void learn(WikidataItem item) {
    if (bodies.size() + offices.size() >= MAX_ITEMS) {
      return;
    }
    String state = byIso.get(item.text(ISO_ALPHA_3));
    if (state != null) {
      bodies.putIfAbsent(item.id(), state);
      return;
    }
    Actor org = dictionary.actor(item.slug());
    if (org != null && org.kind() == Actor.Kind.ORG) {
      bodies.putIfAbsent(item.id(), org.id());
      return;
    }
    Office office = office(item);
    if (office != null) {
      offices.put(item.id(), office);
    }
  }

  private @Nullable Office office(WikidataItem item) {
    String label = item.label("ar");
    if (label.isEmpty() || item.items("P31").contains("Q5")) {
      return null;
    }
    Tokens words = new Tokens(Folding.fold(label));
    if (words.count() == 0) {
      return null;
    }
    List<List<Match>> names = dictionary.index().in(words);
    for (Match match : names.get(0)) {
      Lexeme lexeme = match.lexeme(Lexeme.Kind.TITLE);
      Title title = lexeme == null || match.clitics() > 0 ? null : lexeme.title();
      if (title == null) {
        continue;
      }
      String of = title.of() == null ? body(words, names, match.last()) : title.of();
      boolean whole = match.last() == words.count();
      if (of != null || whole) {
        return new Office(title.offices().get(0), of, jurisdiction(item));
      }
    }
    return null;
  }

  private static String jurisdiction(WikidataItem item) {
    List<String> named = item.items(JURISDICTION);
    return named.isEmpty() ? item.items(COUNTRY).stream().findFirst().orElse("") : named.get(0);
  }

  /** The state or body that the words from {@code i} to the end name, or null. */
  private @Nullable String body(Tokens words, List<List<Match>> names, int i) {
    if (i == words.count()) {
      return null;
    }
    if (i + 1 == words.count()) {
      Actor state = dictionary.stateByNisba(words.word(i));
      if (state != null) {
        return state.id();
      }
    }
    return names.get(i).stream()
        .filter(m -> m.last() == words.count())
        .flatMap(m -> m.lexemes().stream())
        .filter(l -> l.kind() == Lexeme.Kind.NAME)
        .map(Lexeme::actor)
        .filter(a -> a != null && a.kind() != Actor.Kind.PERSON && a.kind() != Actor.Kind.PLACE)
        .map(a -> a == null ? "" : a.id())
        .findFirst()
        .orElse(null);
  }

  /** The state or body that an item is, or null. */
  @Nullable String body(String item) {
    return bodies.get(item);
  }

  /** The office that an item is, or null. */
  @Nullable Office office(String item) {
    return offices.get(item);
  }
}
