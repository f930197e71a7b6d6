package marsad.kafka;

import org.jspecify.annotations.Nullable;

/** Kafka cannot do what was asked; the message is one sentence for the user. */
public final class KafkaFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KafkaFailure(String message) {
    super(message);
  }

  public KafkaFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
