package marsad.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import marsad.alert.Alert;
import marsad.diff.Change;
import marsad.event.ActorEvent;
import marsad.event.Evidence;
import marsad.event.Place;
import marsad.kafka.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records for people: a line of facts, and under it the sentence with the words that prove it
 * between guillemets. Arabic stands on a line of its own, so that a terminal can turn it.
 */
final class Lines {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Characters of a sentence that are shown on either side of the quotation. */
  private static final int MOST_AROUND = 160;

  private Lines() {}

  /** What a record of {@code actor-events} says, in a line. */
  static String fact(ActorEvent e) {
    ActorEvent.Done done = e.event();
    if (done != null) {
      return done.type()
          + (done.mode() == null ? "" : "/" + done.mode())
          + "  "
          + parties(done)
          + setting(done.place(), done.day())
          + flags(done.flags());
    }
    return e.mention() == null
        ? e.actor() + " withdrawn " + e.withdraws()
        : e.actor() + " named " + e.mention().count() + "x" + flags(e.mention().flags());
  }

  /** Where and when, as far as it is known. */
  static String setting(@Nullable Place place, @Nullable LocalDate day) {
    return (place == null && day == null ? "" : " ")
        + (place == null ? "" : " in " + place.id())
        + (day == null ? "" : " on " + day);
  }

  /** When the article of a record was published. */
  static String when(ActorEvent e) {
    return time(e.publishedAt());
  }

  static String outlet(ActorEvent e) {
    return e.outlet() == null ? "-" : e.outlet();
  }

  /** The words behind a record on a line of their own; nothing when it has none. */
  static String evidence(ActorEvent e, String indent) {
    return evidence(e.evidence(), indent);
  }

  /** A record of {@code alerts}. */
  static String alert(StoredRecord record) {
    return record.as(Alert.class).map(Lines::alert).orElseGet(record::json);
  }

  /** A record that differs between two streams, and why. */
  static String change(Change c) {
    Change.Said said = c.after() != null ? c.after() : c.before();
    ActorEvent.Done done = said == null ? null : said.event();
    return "  "
        + DiffCommand.sign(c.how().toString())
        + " "
        + time(c.publishedAt())
        + "  "
        + (c.outlet() == null ? "-" : c.outlet())
        + "  "
        + (done == null ? "named" : done.type() + "  " + parties(done))
        + "  "
        + c.articleId()
        + "\n    "
        + c.reason()
        + evidence(said == null ? null : said.evidence(), "    ");
  }

  private static String parties(ActorEvent.Done done) {
    String actors = String.join(", ", done.actors());
    return done.recipients().isEmpty()
        ? actors
        : actors + " > " + String.join(", ", done.recipients());
  }

  static String alert(Alert a) {
    String outlets = a.outlets().isEmpty() ? "-" : String.join(", ", a.outlets());
    return time(a.publishedAt())
        + "  "
        + outlets
        + "  "
        + a.actor()
        + "  alert "
        + a.rule()
        + "\n  "
        + a.reasonAr()
        + evidence(a.evidence(), "  ")
        + (a.url() == null ? "" : "\n  " + a.url());
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "(no date)       " : MINUTES.format(time);
  }

  private static String flags(java.util.List<String> flags) {
    return flags.isEmpty() ? "" : "  (" + String.join(", ", flags) + ")";
  }

  private static String evidence(@Nullable Evidence e, String indent) {
    if (e == null) {
      return "";
    }
    String sentence = e.sentence().strip().replaceAll("\\s*\\n\\s*", " ");
    String quote = e.quote().strip().replaceAll("\\s*\\n\\s*", " ");
    int at = sentence.indexOf(quote);
    int end = at + quote.length();
    String marked =
        at < 0 || quote.equals(sentence)
            ? sentence
            : before(sentence.substring(0, at))
                + "«"
                + quote
                + "»"
                + after(sentence.substring(end));
    return "\n" + indent + marked;
  }

  /** The last words of what stands before a quotation. */
  private static String before(String text) {
    int cut = text.length() <= MOST_AROUND ? -1 : text.indexOf(' ', text.length() - MOST_AROUND);
    return cut < 0 ? text : "…" + text.substring(cut);
  }

  /** The first words of what stands behind a quotation. */
  private static String after(String text) {
    int cut = text.length() <= MOST_AROUND ? -1 : text.lastIndexOf(' ', MOST_AROUND);
    return cut < 0 ? text : text.substring(0, cut) + " …";
  }
}
