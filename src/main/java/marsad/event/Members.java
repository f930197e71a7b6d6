package marsad.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Parties.Verb;
import marsad.event.Subjects.Source;
import org.jspecify.annotations.Nullable;

/** Finds who is named of a number: أربع عشرة دولة من بينها روسيا والصين. */
final class Members {
  /** Words from a part of a body to the verb behind the body. */
  private static final int MAX_PART = 8;

  private static final int MAX_BEHIND = 14;

  /** Words from a meeting to the verb that says whom it brought together. */
  private static final int MAX_MEETING = 9;

  private static final int MAX_TITLE = 8;

  private static final Set<String> AMONG = WordSet.named("members.among");

  private static final Set<String> WORKING = WordSet.named("members.working");

  private static final List<Name> NOBODY = List.of();

  private static final Set<String> INCLUDED = Clause.words("ضم ضمت يضم تضم");

  private static final Set<String> IN_THEM = Clause.words("فيهم فيها");

  private static final Set<String> FOR = Clause.words("لدى مع في إلى");

  private static final Set<String> LINKED =
      Clause.words("مرتبط مرتبطة مرتبطين مرتبطون المرتبطين المرتبطة المرتبط");

  /** With their group behind them: يشتبه في انتمائهم إلى داعش. */
  private static final Set<String> BELONGING = WordSet.named("members.belonging");

  private static final Set<String> WITH = Clause.words("مع ب");

  private final Clause clause;

  private final Coordination coordination;

  Members(Clause clause) {
    this.clause = clause;
    coordination = new Coordination(clause);
  }

  /** The names behind the first word from {@code from} on that says who is among others. */
  List<String> behind(int from) {
    List<String> out = new ArrayList<>();
    for (int i = from; i < Math.min(clause.count(), from + MAX_BEHIND); i++) {
      int after = past(i);
      if (after > i) {
        named(after, out);
        return out;
      }
      if (clause.boundary(i)) {
        return out;
      }
    }
    return out;
  }

  /** The body a part of which stands right before the verb: أن مجموعة مسلحة من الحزب استهدفت. */
  @Nullable Name whose(int at) {
    Name body = clause.covering(at - 1);
    if (body == null
        || !body.acts()
        || clause.conjoined(at)
        || !clause.word(body.phrase() - 1).equals("من")) {
      return null;
    }
    for (int i = body.phrase() - 2; i >= Math.max(0, at - MAX_PART); i--) {
      if (Following.PARTS.contains(clause.bare(i))) {
        return Preceding.opens(clause, i) ? body : null;
      }
      if (!clause.joined(i + 1) || clause.covering(i) != null) {
        return null;
      }
    }
    return null;
  }

  /** Who of a body is named, else the body: المسؤولين الإيرانيين، وبينهم الرئيس. */
  List<String> persons(Trigger t, List<String> body, int from, Traits traits) {
    boolean met = t.entry().type() == EventType.CONSULT && !body.isEmpty();
    List<String> who = !met || body.stream().anyMatch(traits::isPerson) ? List.of() : behind(from);
    return !who.isEmpty() && who.stream().allMatch(traits::isPerson) ? who : body;
  }

  /** Whom a meeting brings together: لقاء جمعه بنظيره, لقاء جمع كيري مع لافروف. */
  Found gathered(Trigger t, List<String> him, Recipients recipients, int end) {
    return him.isEmpty()
        ? Found.among(gathered(t.at() + 1))
        : new Found(him, recipients.of(t, t.last(), end, him));
  }

  /** Those who met, named behind the verb: محادثات ضمت وزراء خارجية مصر وتركيا. */
  Found together(Trigger t, Verb verb) {
    Set<String> met = new LinkedHashSet<>();
    for (Name n : clause.word(t.at() + 1).startsWith("نظير") ? clause.before(t.at()) : NOBODY) {
      if (n.isPerson() && n.acts() && n.preposition().isEmpty()) {
        met.add(n.id()); // عقد لافروف لقاء يضم نظيريه
      }
    }
    met.addAll(verb.source() == Source.FOLLOWING ? verb.subject() : List.of());
    met.addAll(gathered(t.at() + 1));
    boolean several = meeting(t) && met.size() > 1;
    return several ? Found.among(List.copyOf(met)) : new Found(List.of(), List.of());
  }

  /** Whether a meeting is what {@code t} describes, and not a body that has members. */
  private boolean meeting(Trigger t) {
    boolean bare = true; // not منظمة الدول التي ضمت
    for (int i = t.at() - 1; i >= Math.max(0, t.at() - MAX_MEETING); i--) {
      if (t.entry().with().contains(Complements.plain(clause.bare(i)))) {
        return bare;
      }
      Name n = clause.covering(i);
      bare &= n == null || !n.isPerson() && n.type() != MentionType.ORG; // اجتماع في جدة أمس، ضم
      if (!clause.near(i + 1) && i + 1 < t.at()) {
        return false;
      }
    }
    return false;
  }

  /** All those whom a meeting brings together, named from word {@code from} on with و, مع or ب. */
  private List<String> gathered(int from) {
    List<String> out = new ArrayList<>();
    int last = from;
    for (Name n : clause.names()) {
      boolean next = n.phrase() >= last && n.phrase() - last <= (out.isEmpty() ? MAX_TITLE : 2);
      boolean joins = out.isEmpty() || n.joinedByAnd() || WITH.contains(n.preposition());
      if (next && joins && n.acts() && !clause.boundaryIn(last, n.phrase())) {
        last = coordination.coordinated(n, clause.count(), out);
      }
    }
    return out;
  }

  /** Who else was at a meeting, behind the verb that says so: عقد اجتماعا ضم مستشاريه فلانا. */
  List<String> brought(int from) {
    return INCLUDED.contains(clause.word(from)) ? gathered(from + 1) : new ArrayList<>();
  }

  /** To whom those belong who are taken: 17 شخصا يشتبه في انتمائهم إلى داعش. */
  List<String> belonging(int from) {
    List<String> out = new ArrayList<>();
    for (int i = from; i < Math.min(clause.count(), from + MAX_BEHIND) && out.isEmpty(); i++) {
      String word = clause.word(i);
      Name group =
          BELONGING.contains(word.startsWith("ب") ? word.substring(1) : word)
              ? clause.covering(i + (clause.word(i + 1).equals("الي") ? 2 : 1))
              : null;
      if (group != null && group.suffers() && group.role() == Name.Case.PREPOSITIONAL) {
        coordination.coordinated(group, clause.count(), out);
      }
    }
    return out;
  }

  /** Index after the words at {@code i} that say who is among others; {@code i} for other words. */
  private int past(int i) {
    if (clause.covering(i) != null) {
      return i;
    }
    if (AMONG.contains(clause.bare(i))) {
      return i + 1;
    }
    if (WORKING.contains(clause.word(i)) && FOR.contains(clause.word(i + 1))) {
      return i + 2; // موظفين يعملون لدى الأمم المتحدة
    }
    Name linked = LINKED.contains(clause.word(i)) ? clause.covering(i + 1) : null;
    if (linked != null && linked.preposition().equals("ب")) {
      return i + 1; // مرتبطين بداعش
    }
    boolean with = clause.bare(i).equals("بمن") || clause.bare(i).equals("بما");
    boolean including = with && IN_THEM.contains(clause.word(i + 1));
    boolean all = clause.bare(i).equals("بما") && clause.word(i + 2).equals("ذلك"); // بما في ذلك
    return including ? i + 2 : all ? i + 3 : i;
  }

  private void named(int from, List<String> out) {
    for (int i = from; i < Math.min(clause.count(), from + MAX_TITLE); i++) {
      Name n = clause.covering(i);
      boolean within = Following.PARTS.contains(clause.bare(i - 1)); // أعضاء في
      if (n != null && n.suffers()) {
        coordination.coordinated(n, clause.count(), out);
      }
      if (n != null || Clause.isPreposition(clause.word(i)) && !within) {
        return;
      }
    }
  }
}
