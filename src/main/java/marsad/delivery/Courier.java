package marsad.delivery;

import java.util.concurrent.CompletableFuture;

/** Carries messages to one target, one at a time. */
public interface Courier extends AutoCloseable {
  /**
   * Tries until it is delivered or given up; never completes exceptionally. Cancelling what is
   * returned ends the trying; an attempt under way may still arrive.
   */
  CompletableFuture<Receipt> send(Message message);

  /** Gives up what is under way. */
  @Override
  void close();
}
