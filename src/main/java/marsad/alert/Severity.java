package marsad.alert;

import java.util.Locale;

/** How loudly to speak; the words are those that alert managers use. */
public enum Severity {
  INFO,
  WARNING,
  CRITICAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
