package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the two sides that بين joins: two names, or what stands before and behind من جهة (بين الجيش
 * وحلفائه من جهة، والمتمردين من جهة أخرى).
 */
final class Sides {
  private static final int MAX_BEFORE = 9;

  /** Words before a side's name: أصحاب السمو والمعالي وزراء خارجية. */
  private static final int MAX_TITLES = 7;

  /** Words of the first side, allies and titles included. */
  private static final int MAX_SIDE = 14;

  private static final Set<String> TURNS = Clause.words("جهة جانب طرف ناحية");

  private final Clause clause;

  /** Are between the two sides themselves. */
  private static final Set<String> SHARED = WordSet.named("sides.shared");

  private final Coordination coordination;

  Sides(Clause clause, Coordination coordination) {
    this.clause = clause;
    this.coordination = coordination;
  }

  /** The sides; neither is empty. */
  record Two(List<String> first, List<String> second) {}

  /**
   * The sides of what stands before word {@code from}, or null; with {@code named} only where they
   * are named there, since العلاقات بين البلدين are only spoken of.
   */
  @Nullable Two of(int from, boolean named) {
    for (int i = from; i < Math.min(clause.count(), from + MAX_BEFORE); i++) {
      if (clause.word(i).equals("بين")) {
        return named && again(i + 1) ? null : behind(i);
      }
      if (SHARED.contains(clause.bare(i))) {
        return null; // ناقش الاتفاق بين طهران والغرب
      }
      boolean comma = !clause.near(i) && !Clause.isAdverb(clause.word(i));
      if (comma) {
        return null; // مواجهات، عند الحدود بين البلدين
      }
      boolean relative = clause.word(i).equals("التي") || clause.word(i).equals("الذي");
      Name n = clause.covering(i);
      if (n != null && n.isPerson() || clause.boundary(i) && !relative) {
        return null;
      }
    }
    return null;
  }

  private boolean again(int i) {
    Name n = clause.covering(i);
    return n != null && n.how() == Name.How.AGAIN;
  }

  private @Nullable Two behind(int between) {
    List<String> first = new ArrayList<>();
    int side = side(between + 1);
    if (names(between + 1, side < 0 ? clause.count() : side, first) < 0) {
      return null;
    }
    clause.names().stream().filter(coordination::foremost).map(Name::id).forEach(first::remove);
    if (side >= 0) {
      List<String> second = new ArrayList<>();
      names(side, clause.count(), second);
      second.removeAll(first);
      return second.isEmpty() ? null : new Two(first, second);
    }
    return first.size() < 2
        ? null
        : new Two(first.subList(0, 1), new ArrayList<>(first.subList(1, first.size())));
  }

  /** Adds the names from word {@code from} to {@code to}; returns the word after them, or -1. */
  private int names(int from, int to, List<String> out) {
    for (Name n : clause.names()) {
      if (n.phrase() >= from && n.phrase() < Math.min(to, from + MAX_TITLES) && n.suffers()) {
        return coordination.coordinated(n, to, out);
      }
    }
    return -1;
  }

  /** Index after the first من جهة behind word {@code i}, in its phrase; -1 without. */
  private int side(int i) {
    for (int k = i; k < Math.min(clause.count() - 1, i + MAX_SIDE); k++) {
      if (clause.word(k).equals("من") && TURNS.contains(clause.word(k + 1))) {
        return k + 2;
      }
      if (clause.boundary(k)) {
        return -1;
      }
    }
    return -1;
  }
}
