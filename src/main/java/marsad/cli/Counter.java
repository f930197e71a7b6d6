package marsad.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts what a long command has done, before the eyes of whoever watches; else silently. */
final class Counter implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  /**
   * Counts {@code unit}s.
   *
   * @param total how many there will be, or -1 when nobody knows
   */
  Counter(String task, String unit, long total) {
    bar =
        !Terminal.interactive()
            ? null
            : new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Sets how many are done and how many there are to do. */
  void at(long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
