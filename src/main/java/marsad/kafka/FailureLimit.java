package marsad.kafka;

/**
 * When too many records fail: more than half of the last two hundred. A single bad record is a dead
 * letter, but a bad release would quietly turn everything into dead letters.
 */
public final class FailureLimit {
  /** How many records back failures count. */
  static final int WINDOW = 200;

  /** More failures than this among them stop the application. */
  static final int MOST = WINDOW / 2;

  /** Key under which the handlers find the limit in the configuration of Streams. */
  static final String CONFIG = "marsad.failure.limit";

  private final boolean[] failed = new boolean[WINDOW];
  private int last;
  private int failures;

  /** A record was read. */
  synchronized void read() {
    last = (last + 1) % WINDOW;
    if (failed[last]) {
      failed[last] = false;
      failures--;
    }
  }

  /** The record read last could not be processed. */
  synchronized void failed() {
    if (!failed[last]) {
      failed[last] = true;
      failures++;
    }
  }

  /** Whether the application has to stop. */
  public synchronized boolean exceeded() {
    return failures > MOST;
  }
}
