package marsad.event;

import java.util.Set;

/** Finds where a phrase ends that says before or during what something was done. */
final class Occasion {
  /** Make a phrase of time with في. */
  private static final Set<String> YEAR = Clause.words("عام سنة شهر يوم مطلع نهاية وقت");

  /** With the pronoun of who is told of later: قال خلال لقائه الوزير. */
  private static final Set<String> MET =
      Clause.words("لقائه لقائها استقباله استقبالها لقاءه زيارته");

  private static final Set<String> ONE = Clause.words("واحد واحدة");

  private Occasion() {}

  /** Index after what someone did before or meanwhile: قبل مغادرته دمشق; {@code i} elsewhere. */
  static int past(Clause clause, int i) {
    String word = clause.word(i + 1);
    boolean owned = word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم");
    if (!Clause.isTemporal(clause.word(i)) || !owned || clause.covering(i + 1) != null) {
      return i;
    }
    Name whither = clause.covering(i + 2);
    boolean there =
        whither != null
            && (!whither.isPerson() || MET.contains(word))
            && whither.preposition().isEmpty();
    return whither != null && there ? whither.last() : i + 2;
  }

  /**
   * Index after a phrase of time at word {@code i}, where a noun stands behind it: قصفت إسرائيل في
   * عام 2007 منشأة; else {@code i}.
   */
  static int pastTime(Clause clause, int i) {
    String time = clause.word(i + 1);
    boolean year = YEAR.contains(time) || time.length() == 4 && clause.isNumber(i + 1);
    boolean in = clause.word(i).equals("في") && year;
    if (!in && !Clause.isTemporal(clause.word(i)) || !clause.near(i + 1)) {
      return i;
    }
    int k = i + 2;
    while (clause.near(k) && (clause.isNumber(k) || ONE.contains(clause.word(k)))) {
      k++;
    }
    boolean noun = Recipients.objectAt(clause, k) && !Clause.isTemporal(clause.word(k));
    return noun ? k : i;
  }
}
