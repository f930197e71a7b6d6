package marsad.kafka;

import org.jspecify.annotations.Nullable;

/**
 * Kafka cannot do what was asked; the message is one sentence for the user. Where the cluster
 * refuses the user, it says that, whatever else could not be done for it.
 */
public final class KafkaFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KafkaFailure(String message) {
    super(message);
  }

  public KafkaFailure(String message, @Nullable Throwable cause) {
    super(Refusal.in(cause).orElse(message), cause);
  }

  /** The sentence when {@code e} is such a failure or a cluster's refusal, else null. */
  public static @Nullable String sentence(Throwable e) {
    return e instanceof KafkaFailure ? e.getMessage() : Refusal.in(e).orElse(null);
  }
}
