package marsad.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets the past pass again, faster: says when the next moment has come. It can be paused, and it
 * never makes up for lost time: after a stopped process or a reader that did not keep up it goes on
 * from there at its speed, rather than in a burst.
 */
final class Playback {
  /** How late a moment may be that still keeps to the plan. */
  private static final long SLACK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final double NANOS_PER_MILLI = 1e6;

  /** What can still be added to any present: 73 years. */
  private static final double MOST_NANOS = Long.MAX_VALUE / 4.0;

  private final double speed;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Instant start;
  private long startNanos;
  private boolean paused;
  private boolean stopped;

  /**
   * @param speed seconds of the past in one of the present; infinite for no waiting
   */
  Playback(double speed, Ticker ticker) {
    this.speed = speed;
    this.ticker = ticker;
  }

  /** The present. */
  interface Ticker {
    long nanoTime();

    /** Returns after {@code nanos}, or earlier when {@code changed}. */
    void await(Condition changed, long nanos) throws InterruptedException;

    /** That of this machine. */
    static Ticker system() {
      return new Ticker() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller's
        public void await(Condition changed, long nanos) throws InterruptedException {
          long unused = changed.awaitNanos(nanos);
        }
      };
    }
  }

  /** Returns when {@code time} has come, which is not before the last; false once stopped. */
  boolean await(Instant time) {
    lock.lock();
    try {
      while (!stopped) {
        long now = ticker.nanoTime();
        if (paused) {
          ticker.await(changed, Long.MAX_VALUE);
          startNanos += ticker.nanoTime() - now;
          continue;
        }
        long wait = untilDue(time, now);
        if (wait <= 0) {
          return true;
        }
        ticker.await(changed, wait);
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
      return false;
    } finally {
      lock.unlock();
    }
  }

  private long untilDue(Instant time, long now) {
    if (start != null) {
      long wait = startNanos + nanos(start, time) - now;
      if (wait >= -SLACK_NANOS) {
        return wait;
      }
    }
    start = time;
    startNanos = now;
    return 0;
  }

  private long nanos(Instant from, Instant to) {
    double millis = (double) Duration.between(from, to).toMillis();
    return (long) Math.min(MOST_NANOS, millis * NANOS_PER_MILLI / speed);
  }

  /** How long all from {@code from} to {@code to} takes. */
  Duration length(Instant from, Instant to) {
    return Duration.ofNanos(nanos(from, to));
  }

  /** Stands still, or goes on. */
  boolean togglePause() {
    lock.lock();
    try {
      paused = !paused;
      changed.signalAll();
      return paused;
    } finally {
      lock.unlock();
    }
  }

  /** Ends it, from any thread. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
