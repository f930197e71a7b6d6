package marsad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import marsad.actor.ActorDictionary;
import marsad.entity.Mention;
import marsad.entity.MentionType;
import marsad.event.Name.How;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is named in a clause: the mentions with their titles, states that only an adjective
 * names (مقاتلات تركية, الموقف الروسي), and bodies that a common noun takes up (الحكومة, التنظيم).
 */
final class NameFinder {
  /** Nouns whose genitive acts through them: وفد حماس, قوات ... */
  private static final Set<String> JOIN = Clause.words("و أو");

  private static final Set<String> REPRESENTATIVES = WordSet.named("name-finder.representatives");

  /** Act for the body that they are in: نواب في البرلمان. */
  static final Set<String> MEMBERS = WordSet.named("name-finder.members");

  /** Are named by someone who takes no part himself: لعائلة مغنية. */
  private static final Set<String> KIN = WordSet.named("name-finder.kin");

  private static final Set<String> BELONGING =
      Clause.words("تابع تابعة تابعين تابعون تابعان التابع التابعة التابعين التابعون");

  /** As they stand; those that one noun takes up have the same place and no width. */
  private static final Comparator<Name> ORDER =
      Comparator.comparingInt(Name::phrase).thenComparingInt(Name::last);

  private final Clause clause;

  private final Discourse discourse;

  private final Placement placement;

  private final Titles titles;

  private final TakenUp takenUp;

  private final Nisbas nisbas;

  private final Holders holders;

  /**
   * @param day the article's day, UTC, or null
   */
  NameFinder(
      Clause clause,
      ActorDictionary dictionary,
      Discourse discourse,
      Lexicon lexicon,
      @Nullable LocalDate day) {
    placement = new Placement(clause, lexicon);
    titles = new Titles(clause, lexicon);
    takenUp = new TakenUp(clause, discourse, placement);
    holders = new Holders(clause, dictionary, placement, day);
    nisbas = new Nisbas(clause, dictionary, discourse, placement, holders);
    this.clause = clause;
    this.discourse = discourse;
  }

  /** Puts the names into the clause; {@code firsts} and {@code lasts} are words of the clause. */
  void find(List<Mention> mentions, int[] firsts, int[] lasts) {
    List<Name> names = new ArrayList<>();
    for (int k = 0; k < mentions.size(); k++) {
      if (firsts[k] >= 0 && firsts[k] < clause.count() && lasts[k] <= clause.count()) {
        Name n = mention(mentions.get(k), firsts[k], lasts[k]);
        names.add(n);
        clause.cover(n);
      }
    }
    names.removeIf(n -> withinTitle(names, n) || Titles.apposes(clause, n));
    clause.names(List.copyOf(names));
    for (int i = 1; i < clause.count(); i++) {
      if (clause.covering(i) == null) {
        Name adjective = nisbas.at(i);
        if (adjective != null && !Titles.apposes(clause, adjective)) {
          names.add(adjective);
          if (adjective.how() == How.BODY) {
            clause.cover(adjective);
          }
        }
      }
    }
    names.sort(ORDER);
    clause.names(List.copyOf(names));
    boolean[] named = new boolean[clause.count()];
    names.forEach(n -> Arrays.fill(named, n.phrase(), n.last(), true));
    for (int i = 0; i < clause.count(); i++) {
      if (clause.covering(i) == null && !named[i]) {
        Name again = takenUp.again(i);
        again = again == null ? takenUp.seated(i) : again;
        if (again != null) {
          names.add(again);
        } else {
          names.addAll(takenUp.several(i));
        }
      }
    }
    for (Name n : names) {
      if (n.isPerson() && n.how() == How.MENTION && n.actor() != null) {
        titles.honor(n, discourse);
      }
    }
    names.sort(ORDER);
    for (int i = 1; i < names.size(); i++) {
      names.set(i, alike(names.get(i - 1), names.get(i)));
    }
    clause.names(List.copyOf(names));
  }

  /** A name that و joins to the one before stands as that does, unless a verb follows it. */
  private Name alike(Name before, Name n) {
    String next = clause.word(n.last());
    boolean verb = Inflection.isPresent(next) && clause.joined(n.last());
    boolean kin = before.isPerson() == n.isPerson() || before.type() == MentionType.ORG;
    return kin
            && n.joinedByAnd()
            && n.preposition().isEmpty()
            && (before.last() == n.phrase()
                || (before.last() == n.phrase() - 1 && JOIN.contains(clause.word(n.phrase() - 1))))
            && !verb
        ? new Name(
            n.actor(),
            n.type(),
            n.first(),
            n.last(),
            n.phrase(),
            before.role(),
            before.preposition(),
            true,
            n.how())
        : n;
  }

  /** Whether الحوثي stands for his movement: behind ميليشيا, or joined to such a name. */
  private boolean forMovement(Mention m, int phrase, int first) {
    Name before = clause.covering(first - 1);
    boolean joined =
        before != null
            && before.last() == first
            && before.phrase() < before.first()
            && REPRESENTATIVES.contains(clause.bare(before.phrase()));
    return m.type() == MentionType.PERSON
        && Bodies.MOVEMENTS.containsKey(Folding.key(m.surface()))
        && (phrase < first && REPRESENTATIVES.contains(clause.bare(phrase)) || joined);
  }

  /** A state or body named within a person's title takes no part by itself. */
  private static boolean withinTitle(List<Name> names, Name inner) {
    return names.stream()
        .anyMatch(
            n -> !n.equals(inner) && n.phrase() <= inner.first() && inner.last() <= n.first());
  }

  private Name mention(Mention m, int first, int last) {
    String state = m.type() == MentionType.STATE ? m.actor() : null;
    Name held = state == null ? null : holders.of(state, first, last);
    if (held != null) {
      return held;
    }
    int phrase = phraseStart(m, first);
    String word = clause.word(phrase);
    if (m.actor() != null && m.type() != MentionType.PLACE && feminine(m, phrase, first)) {
      discourse.traits().learn(Inflection.Agreement.SHE, m.actor());
    }
    String prefix = phrase == first ? prefix(m, first) : officePrefix(m, word);
    prefix = phrase < first && nisbas.joins(phrase) ? "و" : prefix;
    String movement = Bodies.MOVEMENTS.get(Folding.key(m.surface()));
    if (movement != null && forMovement(m, phrase, first)) {
      return placement.placed(movement, MentionType.ORG, first, last, phrase, prefix, How.MENTION);
    }
    boolean silent = discourse.traits().isMedium(m.actor()) || isKin(m, phrase, first);
    How how = silent ? How.CARRIER : How.MENTION;
    return placement.placed(m.actor(), m.type(), first, last, phrase, prefix, how);
  }

  /** Whether someone of the family of {@code m}, or who sides with him, acts: عائلة القذافي. */
  private boolean isKin(Mention m, int phrase, int first) {
    boolean person = m.type() == MentionType.PERSON || m.type() == MentionType.ROLE;
    String before = clause.bare(phrase - 1);
    return person
        && (KIN.contains(before)
            || KIN.contains(clause.bare(first - 1))
            || Within.PRO.contains(before));
  }

  /** Whether a title shows that its holder is a woman: وزيرة, نظيرته. */
  private boolean feminine(Mention m, int phrase, int first) {
    boolean titled =
        phrase < first && m.type() == MentionType.PERSON || m.type() == MentionType.ROLE;
    return titled && Traits.herTitle(clause.bare(phrase));
  }

  /** First word of the phrase a name heads: its title, and nouns that only represent it. */
  private int phraseStart(Mention m, int first) {
    if (Placement.governor(clause, first - 1) == first - 3 && clause.joined(first)) {
      return first - 2; // كل من الأردن
    }
    int start = first;
    if (m.office() != null && m.type() == MentionType.PERSON) {
      String head = Folding.key(m.office()).split(" ")[0];
      for (int k = first - 1; k >= Math.max(0, first - 24); k--) {
        String word = clause.word(k);
        if (word.endsWith(head) && word.length() <= head.length() + 2) {
          start = k;
          break;
        }
      }
    }
    boolean person = m.type() == MentionType.PERSON && m.actor() != null;
    String clitics = start == first ? "" : Titles.clitics(clause.word(start));
    boolean governed = !clitics.isEmpty() && !titles.goesOn(start, clitics); // برقية للرئيس
    if (person && prefix(m, first).isEmpty() && !governed) {
      start = Math.min(start, titles.start(start));
    }
    while (start > 0 && clause.near(start) && prefix(m, first).isEmpty()) {
      if (!represents(start - 1)) {
        break;
      }
      start--;
    }
    if (person && nisbas.joins(start - 1) && clause.joined(start)) {
      return start - 1; // والأيرلندي سايمون هاريس
    }
    int owned = start == first && m.type() != MentionType.PERSON ? belonging(m, first) : first;
    if (owned < first) {
      return owned;
    }
    boolean body = m.type() == MentionType.ORG && prefix(m, first).isEmpty();
    boolean within = clause.joined(start) && clause.word(start - 1).equals("في");
    for (int k = start - 2; body && within && k >= start - 3 && clause.joined(k + 1); k--) {
      if (MEMBERS.contains(clause.bare(k))) {
        return k; // مصادر دبلوماسية في الحكومة
      }
    }
    return start;
  }

  /** Where those begin who belong to the name at word {@code first}: وحدات تابعة للحكومة. */
  private int belonging(Mention m, int first) {
    String prefix = prefix(m, first);
    if (!prefix.startsWith("ل") || !BELONGING.contains(clause.word(first - 1))) {
      return first;
    }
    for (int i = first - 2; i >= Math.max(0, first - 5) && clause.joined(i + 1); i--) {
      if (part(i)) {
        return clause.joined(i) && part(i - 1) ? i - 1 : i; // طائرات مقاتلة تابعة للجيش
      }
      if (clause.covering(i) != null || Clause.isPreposition(clause.word(i))) {
        return first;
      }
    }
    return first;
  }

  private boolean part(int i) {
    return represents(i) || Following.PARTS.contains(clause.bare(i));
  }

  private boolean represents(int i) {
    String bare = clause.bare(i);
    return REPRESENTATIVES.contains(bare)
        || (bare.length() > 3
            && "بلك".indexOf(bare.charAt(0)) >= 0
            && REPRESENTATIVES.contains(bare.substring(1)));
  }

  private String prefix(Mention m, int first) {
    String word = clause.word(first);
    String surface = Folding.key(m.surface());
    int space = surface.indexOf(' ');
    String name = space < 0 ? surface : surface.substring(0, space);
    return word.endsWith(name) ? word.substring(0, word.length() - name.length()) : "";
  }

  private static String officePrefix(Mention m, String word) {
    String head = m.office() == null ? word : Folding.key(m.office()).split(" ")[0];
    for (String lead : new String[] {"وب", "ول", "وك", "و", "ف", "ب", "ل", "ك"}) {
      if (word.startsWith(lead)
          && (REPRESENTATIVES.contains(word.substring(lead.length()))
              || word.substring(lead.length()).equals(head))) {
        return lead;
      }
    }
    return word.startsWith("لل") ? "ل" : Titles.clitics(word);
  }
}
