package marsad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {
  @Test
  void givesPrecisionRecallAndTheirHarmonicMean() {
    Score s = new Score();
    s.hit();
    s.hit();
    s.hit();
    s.wrong();
    s.miss();
    s.miss();
    s.miss();

    assertThat(new double[] {s.precision(), s.recall(), s.f1()}).containsExactly(0.75, 0.5, 0.6);
  }

  @Test
  void isPerfectWhenThereIsNothingToFindAndNothingFound() {
    Score s = new Score();

    assertThat(new double[] {s.precision(), s.recall(), s.f1()}).containsExactly(1, 1, 1);
  }
}
