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
  private static final Set<String> JOIN = Clause.words("و أو");

  /** Are named by someone who takes no part himself: لعائلة مغنية. */
  private static final Set<String> KIN = WordSet.named("name-finder.kin");

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

  private final PhraseStart start;

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
    start = new PhraseStart(clause, titles, nisbas);
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
    names.removeIf(n -> withinTitle(names, n) || Titles.apposes(clause, n) || held(n));
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
    new Delegations(clause).head(names);
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
            && PhraseStart.represents(clause.bare(before.phrase()));
    return m.type() == MentionType.PERSON
        && Bodies.MOVEMENTS.containsKey(Folding.key(m.surface()))
        && (phrase < first && PhraseStart.represents(clause.bare(phrase)) || joined);
  }

  /** Whether a state only says what office who stands before holds: لافروف وزير خارجية روسيا. */
  private boolean held(Name n) {
    Name person = n.type() == MentionType.STATE ? clause.covering(n.phrase() - 1) : null;
    return person != null
        && Titles.head(clause.word(n.phrase()))
        && clause.near(n.phrase())
        && discourse.traits().ownState(person.id(), List.of(n.id()));
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
    int phrase = start.of(m, first);
    String word = clause.word(phrase);
    if (m.actor() != null && m.type() != MentionType.PLACE && feminine(m, phrase, first)) {
      discourse.traits().learn(Inflection.Agreement.SHE, m.actor());
    }
    String prefix = phrase == first ? start.prefix(m, first) : start.officePrefix(m, word);
    prefix = phrase < first && nisbas.joins(phrase) ? "و" : prefix;
    String movement = Bodies.MOVEMENTS.get(Folding.key(m.surface()));
    if (movement != null && forMovement(m, phrase, first)) {
      return placement.placed(movement, MentionType.ORG, first, last, phrase, prefix, How.MENTION);
    }
    boolean silent = discourse.traits().isMedium(m.actor()) || isKin(m, phrase, first);
    Name place = state == null ? null : clause.covering(first - 1);
    boolean its = place != null && place.type() == MentionType.PLACE && word.endsWith("يه");
    How how = silent ? How.CARRIER : its ? How.ADJECTIVE : How.MENTION; // منطقة عسير السعودية
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
}
