package marsad.article;

import org.jspecify.annotations.Nullable;

/** An input that is no article; the message is the reason, in few words fit for a table. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String givenId;

  public RefusedException(String reason) {
    this(reason, null);
  }

  /** As above, for an input that said which article it would have been. */
  public RefusedException(String reason, @Nullable String givenId) {
    super(reason);
    this.givenId = givenId;
  }

  /** Why, fit for a table of counts. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** The producer's own identifier of what was refused, or null. */
  public @Nullable String givenId() {
    return givenId;
  }
}
