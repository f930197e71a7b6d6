package marsad.delivery;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where alerts go. */
public sealed interface Target {
  /** Unique in its file; begins the key of all that is remembered of the target. */
  String name();

  /** The line of its file on which it begins, from 1. */
  int line();

  Choice choice();

  /** What a target is sent. */
  enum Format {
    WEBHOOK,
    SLACK,
    ALERTMANAGER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One that is called.
   *
   * @param url its address; for Alertmanager the part before {@code /api/v2/alerts}
   * @param secret signs what is sent, or null
   * @param token proves to the receiver who calls, or null
   * @param allowPrivate whether it may be in a private network or on this machine
   * @param updates whether later versions of an alert are sent too
   * @param timeout of one attempt, from resolving the name to the end of the answer
   * @param activeFor how long an alert stays active in Alertmanager
   * @param fromBeginning whether a new target gets what fired before it was there
   */
  record Http(
      String name,
      int line,
      Format format,
      Source url,
      @Nullable Source secret,
      @Nullable Source token,
      boolean allowPrivate,
      Choice choice,
      Schedule schedule,
      Language language,
      boolean updates,
      Retries retries,
      Duration timeout,
      Duration activeFor,
      boolean fromBeginning)
      implements Target {}

  /** Which document a feed is. */
  enum Syntax {
    ATOM,
    JSON_FEED
  }

  /**
   * A file that readers fetch.
   *
   * @param entries how many of the latest alerts it has
   * @param title what readers call it
   */
  record Feed(
      String name,
      int line,
      Syntax syntax,
      String file,
      int entries,
      String title,
      Choice choice,
      Language language)
      implements Target {}
}
