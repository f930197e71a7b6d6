package marsad.article;

/** An input that is no article; the message is the reason in a word or two. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public RefusedException(String reason) {
    super(reason);
  }

  /** Why, fit for a table of counts. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
