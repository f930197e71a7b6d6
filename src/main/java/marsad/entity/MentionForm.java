package marsad.entity;

import java.util.Locale;

/** How a mention names its actor. */
public enum MentionForm {
  /** The full name. */
  FULL,
  /** A surname or shortened name. */
  SHORT,
  /** A title without a name. */
  TITLE,
  /** An acronym. */
  ACRONYM,
  /** A spelling that is not in the dictionary. */
  VARIANT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
