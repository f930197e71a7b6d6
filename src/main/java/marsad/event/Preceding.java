package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.entity.MentionType;
import marsad.event.Inflection.Form;
import marsad.event.Inflection.Tense;
import marsad.event.Name.Case;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject that stands before its verb: the noun that opens the clause, and those that و
 * joins to it.
 */
final class Preceding {
  private static final int MAX_BEFORE_DISTANCE = 14;

  /** Open a clause whose first noun is its subject. */
  static final Set<String> OPENERS = WordSet.named("preceding.openers");

  /** May stand between an opener, relative or subject and its verb. */
  static final Set<String> PARTICLES = WordSet.named("preceding.particles");

  private static final Set<String> HE = Clause.words("هو هي هم");

  /** Have a noun behind them, never a verb. */
  private static final Set<String> THAT = Clause.words("أن إن بأن وأن وإن لأن");

  private final Clause clause;

  private final Discourse discourse;

  Preceding(Clause clause, Discourse discourse) {
    this.clause = clause;
    this.discourse = discourse;
  }

  /** The subject that stands before word {@code at}: the nearest name that opens its clause. */
  @Nullable Name before(int at, Tense tense) {
    Name best = null;
    for (Name n : clause.names()) {
      if (n.last() > at) {
        break;
      }
      boolean direct =
          n.role() == Case.DIRECT
              || (best == null && opens(n.phrase()) && n.preposition().isEmpty())
              || tense == Tense.PRESENT && beside(n, at);
      if (at - n.last() <= MAX_BEFORE_DISTANCE
          && direct
          && n.acts()
          && !colonIn(n.last(), at)
          && !dateline(n, at)
          && !clause.boundaryIn(asFor(n) ? n.last() + 1 : n.last(), at)
          && (tense == Tense.NOUN || !verbIn(n, at))
          && (!another(n.last(), at) || goesOn(n, at))) {
        best = n;
      }
    }
    Name of = best == null ? new Members(clause).whose(at) : null;
    if (of != null) {
      return of;
    }
    boolean already = clause.word(at - 1).equals("سبق"); // سبق والتقى
    already |= best != null && as(best) && clause.word(at).startsWith("ف"); // أما بكين فرفضت
    if (best == null || clause.conjoined(at) && !already) {
      return null;
    }
    boolean beside = best.joinedByAnd() && adjacent(best.last(), at);
    return beside || opens(first(best).phrase()) ? best : null;
  }

  /** Whether و opens a clause with who stands right before its verb: بالغدر ومجلس الأمن يدعو. */
  private boolean beside(Name n, int at) {
    return n.joinedByAnd() && n.last() == at && clause.joined(at) && n.preposition().isEmpty();
  }

  /** Whether what somebody says begins between two words: في بيان: "قصفت". */
  private boolean colonIn(int from, int at) {
    return IntStream.rangeClosed(from, at).anyMatch(clause::colon);
  }

  /** Whether فقد leads from a name to what it does: أما روسيا فقد أيدت. */
  private boolean asFor(Name n) {
    return as(n) && clause.word(n.last()).equals("فقد");
  }

  private boolean as(Name n) {
    return clause.bare(n.phrase() - 1).equals("اما");
  }

  /** Whether a city only says whence the news is: القاهرة - طالبت روسيا. */
  private boolean dateline(Name n, int at) {
    Name behind = clause.covering(at + 1);
    return n.type() == MentionType.CAPITAL
        && n.phrase() == 0
        && n.last() == at
        && clause.dash(at)
        && behind != null
        && behind.preposition().isEmpty()
        && behind.acts();
  }

  /** Whether a verb stood before the name in its clause already: its subject is taken. */
  boolean verbIn(Name n, int at) {
    return n.how() == How.AGAIN && at - n.last() > 3;
  }

  /** Whether a verb may have the one name before it for its subject: not المهاجرون يهددون. */
  boolean agrees(Name n, Form form) {
    return form.agreement() != Inflection.Agreement.THEY
        || !n.isPerson()
        || withPreceding(n).size() > 1;
  }

  /** Whether word {@code i} opens a nominal clause. */
  boolean opens(int i) {
    return opens(clause, i);
  }

  static boolean opens(Clause clause, int i) {
    return i == 0 || OPENERS.contains(clause.word(i - 1)) || !clause.joined(i);
  }

  /** The first of the names joined by و that {@code n} ends. */
  Name first(Name n) {
    List<Name> names = clause.names();
    int i = names.indexOf(n);
    while (i > 0
        && names.get(i).joinedByAnd()
        && names.get(i - 1).role() == Case.DIRECT
        && names.get(i).phrase() - names.get(i - 1).last() <= 1) {
      i--;
    }
    return names.get(i);
  }

  /** A verb in the masculine singular has one subject before it: وزيلينسكي يعلن. */
  List<String> preceding(Name n, Form form) {
    List<String> all = withPreceding(n);
    boolean one =
        form.agreement() == Inflection.Agreement.HE
            || (n.isPerson() && all.size() > 1 && form.agreement() == Inflection.Agreement.SHE);
    return one && all.size() > 1 && n.joinedByAnd() ? List.of(n.id()) : all;
  }

  /** The subject {@code n} and those before it that و joins to it. */
  List<String> withPreceding(Name n) {
    List<String> out = new ArrayList<>();
    List<Name> names = clause.names();
    for (Name each : names.subList(names.indexOf(first(n)), names.indexOf(n) + 1)) {
      if (each.acts() && !out.contains(each.id())) {
        out.add(each.id());
      }
    }
    return out;
  }

  /** Whether the clause was opened by a noun that is nobody known: أن مصير المفاوضات يهدد. */
  boolean unknownBefore(int at, Form form) {
    boolean past = form.tense() == Tense.PAST;
    if (clause.conjoined(at)) {
      return false;
    }
    for (int i = at - 1; !past && i >= Math.max(0, at - 3) && clause.joined(i + 1); i--) {
      if (clause.covering(i) == null && clause.word(i).startsWith("وال")) {
        return true;
      }
    }
    for (int i = at - 1; i >= Math.max(0, at - MAX_BEFORE_DISTANCE); i--) {
      Name of = clause.covering(i);
      if (of != null && of.role() == Case.PREPOSITIONAL && !of.preposition().equals("من")) {
        i = Math.min(i, of.phrase()); // أن مؤيدا للتنظيم أوقف
        continue;
      }
      if (of != null) {
        return false;
      }
      if (OPENERS.contains(clause.word(i))) {
        boolean noun = !past || THAT.contains(clause.word(i)); // أن مجلس الوزراء نوه
        return noun && at - i > 1 && !PARTICLES.contains(clause.word(i + 1));
      }
      if (!clause.near(i) || clause.boundary(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether nobody known stands right before a verb that has an object: إن النقابة تطالب. */
  boolean unknownBeside(Trigger t) {
    String before = clause.word(t.at() - 1);
    return t.form().tense() == Tense.PRESENT
        && t.entry().takesObject()
        && before.startsWith("ال")
        && clause.covering(t.at() - 1) == null
        && clause.joined(t.at())
        && (OPENERS.contains(clause.word(t.at() - 2)) || t.at() > 1 && !clause.near(t.at() - 1));
  }

  /** Whether nothing but adverbs and what commas set apart stands before word {@code at}. */
  boolean adjacent(int from, int at) {
    for (int i = from; i < at; i++) {
      int past = Insertion.pastAny(clause, i);
      if (past > 0 && past <= at) {
        i = past - 1;
        continue;
      }
      if (!Clause.isAdverb(clause.word(i)) && !PARTICLES.contains(clause.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** The name that opened the sentence, behind a verb that is not in the lexicon or أما. */
  @Nullable Name leading(int at, Form form) {
    for (Name n : clause.names()) {
      if (n.last() > at || n.phrase() > 2) {
        return null;
      }
      boolean subject =
          n.role() == Case.DIRECT
              || n.role() == Case.GENITIVE && !Titles.head(clause.bare(n.phrase() - 1));
      if (n.acts()
          && subject
          && !another(n.last(), at)
          && discourse.traits().fits(form.agreement(), n.id())) {
        return n;
      }
    }
    return null;
  }

  /** Whether a noun nobody knows shares the subject's place: أن الطائرات والتحالف نفذت. */
  private boolean goesOn(Name n, int at) {
    return OPENERS.contains(clause.word(n.phrase() - 1))
        && clause.word(n.last()).startsWith("وال")
        && at - n.last() > 0
        && !another(n.last() + 1, at);
  }

  /** Whether a definite noun that و joins opens a clause of its own in between. */
  private boolean another(int from, int at) {
    for (int i = from; i < at; i++) {
      boolean adjective = clause.word(i).endsWith("ه") && clause.governs(i + 1);
      if (clause.covering(i) == null && clause.word(i).startsWith("وال") && !adjective) {
        return true;
      }
    }
    return false;
  }

  /** Who is said to be the one who does it: إيران هي من تحتل; else nobody known. */
  Subjects.Subject whoIs(int at, int next) {
    Name n = HE.contains(clause.word(at - 2)) ? clause.covering(at - 3) : null;
    return n == null || !n.acts()
        ? new Subjects.Subject(List.of(), next, Subjects.Source.UNKNOWN)
        : new Subjects.Subject(List.of(n.id()), next, Subjects.Source.PRECEDING);
  }

  /** Whether the verb's subject stands unknown between كانت and قد: وكانت السلطة قد ناشدت. */
  boolean behindHad(int at) {
    String first = clause.bare(0);
    return at > 2
        && clause.word(at - 1).equals("قد")
        && (first.equals("كان") || first.equals("كانت"))
        && clause.names().stream().noneMatch(n -> n.last() < at && n.acts());
  }

  /** The last word before {@code at} that is no particle. */
  int lead(int at) {
    int i = at - 1;
    while (i >= 0 && PARTICLES.contains(clause.word(i)) && clause.covering(i) == null) {
      i--;
    }
    return i;
  }
}
