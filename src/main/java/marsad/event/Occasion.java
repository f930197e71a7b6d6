package marsad.event;

import java.util.Set;

/** Finds where a phrase ends that says before or during what something was done. */
final class Occasion {
  /** With the pronoun of who is told of later: قال خلال لقائه الوزير. */
  private static final Set<String> MET =
      Clause.words("لقائه لقائها استقباله استقبالها لقاءه زيارته");

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
}
