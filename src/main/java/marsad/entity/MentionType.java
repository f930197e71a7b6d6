package marsad.entity;

import java.util.Locale;

/** What a mention names. */
public enum MentionType {
  /** A person by full or partial name. */
  PERSON,
  /** A country by proper noun. */
  STATE,
  /** A capital or seat of government, as government or as place; the actor is the state. */
  CAPITAL,
  /** A body: international, medium, party, armed group, or an institution of a named state. */
  ORG,
  /** A title that stands for its holder without a name. */
  ROLE,
  /** A city, region or site that is no capital. */
  PLACE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
