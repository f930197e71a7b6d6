package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Name.Case;
import marsad.event.Name.How;

/**
 * Finds who is asked where a call names him only in what it is for: طالبت بأن تنسحب إسرائيل, مارس
 * ضغوطا لإقناع الكونغرس, دعا إلى تعاون أكبر مع أنقرة.
 */
record Asked(Clause clause, Recipients recipients) {
  private static final int MAX_PURPOSE = 6;

  /** Words from a call to the one it wants to talk or work with. */
  private static final int MAX_TOGETHER = 7;

  private static final Set<String> PURPOSE = Clause.words("لإقناع لحث لحض لحمل لدفع");

  private static final Set<String> OWN_ACTS = WordSet.named("statements.own-acts");

  /** Are had with whoever مع names behind them. */
  private static final Set<String> TOGETHER = WordSet.named("asked.together");

  /** Are not asked, nor are those after whom they are named. */
  private static final Set<String> MATTERS = WordSet.named("asked.matters");

  /** Who is asked by {@code t}, whose own objects would begin at word {@code from}. */
  List<String> of(Trigger t, int from, int end) {
    List<String> out = new ArrayList<>();
    if (t.entry().type() != EventType.REQUEST) {
      return out;
    }
    that(from, out);
    boolean free = out.isEmpty() && !new Unnamed(clause).asked(t, from);
    if (out.isEmpty()) {
      act(from, out);
    }
    if (free && out.isEmpty()) {
      purpose(from, end, out);
    }
    if (free && out.isEmpty()) {
      together(from, end, out);
    }
    return out;
  }

  /** دعا إلى أن توقف روسيا. */
  private void that(int from, List<String> out) {
    int that = clause.word(from).equals("الي") || clause.word(from).equals("علي") ? from + 1 : from;
    String word = clause.word(that);
    Name n = clause.covering(that + 2);
    boolean to = (word.equals("ان") || word.equals("بان")) && clause.near(that);
    if (to
        && Inflection.isPresent(clause.word(that + 1))
        && n != null
        && n.phrase() == that + 2
        && n.role() != Case.PREPOSITIONAL
        && n.acts()) {
      recipients.coordination().coordinated(n, clause.count(), out);
    }
  }

  /** اشترطت انسحاب إسرائيل: only she can withdraw. */
  private void act(int from, List<String> out) {
    for (int i = from; i <= from + 1; i++) {
      Name n = clause.covering(i + 1);
      boolean own = OWN_ACTS.contains(Complements.ungoverned(clause.word(i)));
      if (own && n != null && n.phrase() == i + 1 && n.preposition().isEmpty() && n.suffers()) {
        recipients.coordination().coordinated(n, clause.count(), out);
        return;
      }
    }
  }

  /** مارس ضغوطا لإقناع الكونغرس. */
  private void purpose(int from, int end, List<String> out) {
    for (int i = from; i < Math.min(end, from + MAX_PURPOSE) && !clause.boundary(i); i++) {
      Name n = PURPOSE.contains(clause.word(i)) ? clause.covering(i + 1) : null;
      if (n != null && n.phrase() == i + 1 && n.suffers()) {
        recipients.coordination().coordinated(n, clause.count(), out);
        return;
      }
    }
  }

  /** دعا إلى تعاون أكبر مع أنقرة: only she can work with him. */
  private void together(int from, int end, List<String> out) {
    boolean talks = false;
    boolean calls = clause.word(from).equals("الي") || clause.word(from).startsWith("ل");
    for (int i = from; calls && i < Math.min(end, from + MAX_TOGETHER); i++) {
      Name n = clause.covering(i);
      if (n != null) {
        if (talks && n.preposition().equals("مع") && n.suffers()) {
          recipients.coordination().coordinated(n, clause.count(), out);
        }
        return;
      }
      if (clause.boundary(i)) {
        return;
      }
      talks |= TOGETHER.contains(Complements.plain(Complements.ungoverned(clause.word(i))));
    }
  }

  /** Whether what is asked for, and not who is asked, names {@code found}: دعا إلى مساندة تونس. */
  boolean onlyMatter(Trigger t, List<String> found) {
    if (namedAfter(found) || suffering(found)) {
      return true;
    }
    int to = -1;
    for (int i = t.last(); i < clause.count(); i++) {
      Name n = clause.covering(i);
      if (n != null && found.contains(n.id())) {
        return to >= 0 && n.phrase() - to > 1;
      }
      to = to < 0 && clause.word(i).equals("الي") ? i : to;
    }
    return false;
  }

  /** Whether they are only whom it would be taken from: رفع العقوبات المفروضة على سوريا. */
  private boolean suffering(List<String> found) {
    return clause.names().stream()
        .filter(n -> found.contains(n.id()))
        .anyMatch(n -> clause.word(n.phrase() - 2).startsWith("المفروض"));
  }

  /** Whether an agreement or the like is named after them: حث مؤيدي الاتفاق النووي الإيراني. */
  private boolean namedAfter(List<String> found) {
    return found.size() == 1
        && clause.names().stream()
            .filter(n -> n.id().equals(found.get(0)))
            .allMatch(
                n ->
                    n.how() == How.ADJECTIVE
                        && (MATTERS.contains(clause.word(n.first() - 1))
                            || MATTERS.contains(clause.word(n.first() - 2))));
  }
}
