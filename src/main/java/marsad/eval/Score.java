package marsad.eval;

/** Counts that precision, recall and F1 come from. */
public final class Score {
  private int hits;
  private int wrong;
  private int missed;

  void hit() {
    hits++;
  }

  void wrong() {
    wrong++;
  }

  void miss() {
    missed++;
  }

  /** What was found and is there. */
  public int hits() {
    return hits;
  }

  /** What was found and is not there. */
  public int wrongs() {
    return wrong;
  }

  /** What is there and was not found. */
  public int misses() {
    return missed;
  }

  /** Share of what was found that is there; 1 when nothing was found. */
  public double precision() {
    return hits + wrong == 0 ? 1 : (double) hits / (hits + wrong);
  }

  /** Share of what is there that was found; 1 when nothing is there. */
  public double recall() {
    return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
  }

  /** Harmonic mean of both. */
  public double f1() {
    return hits + wrong + missed == 0 ? 1 : 2.0 * hits / (2.0 * hits + wrong + missed);
  }
}
