package marsad.actor;

/** An entry of the dictionary that does not hold; the message says where and why. */
public final class DictionaryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public DictionaryException(String message) {
    super(message);
  }
}
