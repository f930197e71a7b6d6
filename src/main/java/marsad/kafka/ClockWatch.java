package marsad.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Sees when the clock of the machine is set back. Kafka's clients time commits and heartbeats by
 * it: they would commit nothing until it has come round, so a worker has to be started again.
 */
public final class ClockWatch implements AutoCloseable {
  /** What is less is waited out: within a transaction's time. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final LongSupplier wallMs;
  private final LongSupplier elapsedMs;
  private final CompletableFuture<String> setBack = new CompletableFuture<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "marsad-clock");
            thread.setDaemon(true);
            return thread;
          });

  /** The clock's lead over what has elapsed, in milliseconds, at its most. */
  private long lead;

  /**
   * @param wallMs the clock, in milliseconds
   * @param elapsedMs milliseconds since whenever, which no setting of clocks changes
   */
  ClockWatch(LongSupplier wallMs, LongSupplier elapsedMs) {
    this.wallMs = wallMs;
    this.elapsedMs = elapsedMs;
    lead = wallMs.getAsLong() - elapsedMs.getAsLong();
  }

  /** Watches the machine's clock from now on. */
  public static ClockWatch start() {
    ClockWatch watch =
        new ClockWatch(
            System::currentTimeMillis, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    var unused =
        watch.looks.scheduleWithFixedDelay(
            watch::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** Compares the clock with what has elapsed. */
  void look() {
    long now = wallMs.getAsLong() - elapsedMs.getAsLong();
    Duration back = Duration.ofMillis(lead - now);
    lead = Math.max(lead, now);
    if (back.compareTo(LIMIT) > 0) {
      setBack.complete(
          "The clock of this machine was set back by "
              + back.toSeconds()
              + " seconds, for which Kafka's clients would wait, so the worker stopped; start it"
              + " again, nothing is lost.");
    }
  }

  /** Done, with a sentence that says so, when the clock was set back. */
  public CompletableFuture<String> setBack() {
    return setBack;
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
