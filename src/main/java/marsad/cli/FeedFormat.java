package marsad.cli;

import java.util.Locale;

/** How records of {@code actor-events} are printed. */
enum FeedFormat {
  /** A chronicle for people. */
  TEXT,
  /** One record a line, with topic, key and headers. */
  JSON,
  /** One record a row, see {@link FlatForm}. */
  CSV,
  /** One event a row, with the columns of the public POLECAT files, see {@link Polecat}. */
  POLECAT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
