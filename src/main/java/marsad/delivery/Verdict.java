package marsad.delivery;

/** What a receiver's answer means. */
public enum Verdict {
  /** It has it. */
  DELIVERED,
  /** It may take it later. */
  RETRY,
  /** It will never take this one. */
  REFUSED,
  /** It wants nothing any more. */
  GONE;

  /**
   * The meaning of an HTTP status. A redirect is not followed, since it could lead anywhere; it is
   * tried again like a receiver that is being moved.
   */
  public static Verdict of(int status) {
    if (status >= 200 && status < 300) {
      return DELIVERED;
    }
    return switch (status) {
      case 410 -> GONE;
      case 400, 405, 413, 414, 415, 422 -> REFUSED;
      default -> RETRY;
    };
  }
}
