package marsad.event;

import java.util.ArrayList;
import java.util.List;
import marsad.entity.MentionType;
import marsad.event.Name.Case;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/** Finds whom the words behind a verbal noun name as its own: دعم روسيا, غارات إسرائيلية. */
final class Genitives {
  private final Clause clause;

  Genitives(Clause clause) {
    this.clause = clause;
  }

  @Nullable Name genitive(Trigger t) {
    int from = t.entry().complement().isEmpty() ? t.last() : t.at() + 1;
    boolean part =
        t.entry().subjectSuffers()
            && clause.covering(from) == null
            && Following.PARTS.contains(clause.word(from));
    for (Name n : part ? clause.names() : List.<Name>of()) {
      if (n.phrase() > from && n.phrase() - from <= 3 && n.acts()) {
        return n; // مقتل قيادي بحزب الله
      }
    }
    if (from != t.last()) {
      Name between = clause.covering(from);
      if (between != null
          && between.phrase() == from
          && between.preposition().isEmpty()
          && between.acts()) {
        return between; // ارتكاب الجيش مجزرة
      }
    }
    if (clause.bare(t.at()).startsWith("ال") && t.entry().complement().isEmpty()) {
      return null;
    }
    for (Name n : clause.names()) {
      if (n.phrase() == t.last()
          && clause.near(t.last())
          && n.role() != Case.PREPOSITIONAL
          && n.how() != How.ADJECTIVE
          && n.acts()) {
        return n;
      }
    }
    return null;
  }

  /** A state named by the noun's adjective, with at most two other adjectives between. */
  @Nullable Name adjective(Trigger t) {
    if (Clause.isPreposition(clause.word(t.last() - 1))) {
      return null; // سترد على هجوم إسرائيلي
    }
    for (Name n : clause.names()) {
      int gap = n.first() - t.last();
      int head = t.entry().complement().isEmpty() ? t.at() : t.last() - 1;
      boolean agrees = clause.definite(head) == clause.definite(n.first());
      if (n.how() == How.ADJECTIVE && gap >= 0 && gap <= 2 && agrees) {
        for (int i = t.last(); i <= n.first(); i++) {
          String between = i < n.first() ? clause.word(i) : "";
          if (!clause.joined(i)
              || Clause.isPreposition(between)
              || Recipients.beginsWithPreposition(between)) {
            return null; // تنديد بالقصف الإسرائيلي
          }
        }
        boolean ofVictim = t.entry().subjectSuffers(); // مقتل طفل فلسطيني
        ofVictim |= Within.people(clause.word(n.first() - 1)); // حرق طفل فلسطيني
        boolean fell =
            t.entry().subjectSuffers() && t.entry().complement().isEmpty(); // مقتل فلسطيني
        return fell || gap > 0 && (ofVictim || ofObject(t, n)) ? null : n;
      }
    }
    return null;
  }

  /** Whether the adjective is that of things which {@code t} is done to: قصف منشآت إيرانية. */
  private boolean ofObject(Trigger t, Name n) {
    String noun = clause.word(t.at());
    boolean she = noun.endsWith("ه") || noun.endsWith("ات");
    boolean things =
        clause.word(n.first()).endsWith("يه")
            && (t.entry().past() != null || !clause.word(n.first() - 1).endsWith("ه"));
    return t.entry().takesObject() && !she && things;
  }

  /** Whom a passive tells of that stands before it at word {@code i}: عناصر الحركة تم أسرهم. */
  List<String> taken(int i) {
    Name n = clause.covering(i - 1);
    boolean whom = n != null && n.last() == i && n.suffers() && n.preposition().isEmpty();
    return n != null && whom ? List.of(n.id()) : List.of();
  }

  /** Whether a capital is where a meeting was, and hosts nobody whom word {@code after} names. */
  boolean scene(int after) {
    Name guest = clause.covering(after); // استضافة موسكو للوزير
    boolean host = guest != null && guest.isPerson() && guest.preposition().equals("ل");
    return !host && !clause.word(after).equals("مع");
  }

  static boolean armed(Name n) {
    return !n.isPerson() && n.phrase() < n.first() || n.id().endsWith("-military");
  }

  /** Two or more states whose adjectives say whose the noun is: مفاوضات أميركية – تركية. */
  List<String> several(Trigger t) {
    List<String> out = new ArrayList<>();
    for (Name n = adjective(t); n != null; n = second(n)) {
      out.add(n.id());
    }
    return out.size() > 1 ? out : List.of();
  }

  /** The adjective of another state right behind {@code first}, or null. */
  @Nullable Name second(Name first) {
    for (Name n : clause.names()) {
      boolean beside =
          n.first() == first.last() && (clause.joined(n.first()) || clause.dash(n.first()));
      if (beside && n.how() == How.ADJECTIVE && !n.id().equals(first.id())) {
        return n;
      }
    }
    return null;
  }

  /** Whether a place is what somebody just named does it to: اقتحام الوزير المسجد الأقصى. */
  boolean site(int i) {
    Name n = clause.near(i) ? clause.covering(i) : null;
    return n != null
        && n.phrase() == i
        && n.preposition().isEmpty()
        && n.type() == MentionType.PLACE;
  }
}
