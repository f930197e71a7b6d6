package marsad.delivery;

/** How a delivery ended. */
public sealed interface Receipt {
  /** Attempts made. */
  int attempts();

  /** The receiver has it. */
  record Delivered(int attempts) implements Receipt {}

  /**
   * It was given up.
   *
   * @param reason the last failure in one line, without secrets
   */
  record Failed(int attempts, String reason) implements Receipt {}

  /** The receiver said that it wants nothing any more. */
  record Gone(int attempts) implements Receipt {}
}
