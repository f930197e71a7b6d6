package marsad.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import marsad.alert.Alert;
import marsad.diff.Change;
import marsad.event.ActorEvent;
import marsad.event.Evidence;
import marsad.kafka.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records for people: a line of facts, and under it the sentence with the words that prove it
 * between guillemets. Arabic stands on a line of its own, so that a terminal can turn it.
 */
final class Lines {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Lines() {}

  /** A record of {@code actor-events}. */
  static String event(StoredRecord record) {
    return record.as(ActorEvent.class).map(Lines::event).orElseGet(record::json);
  }

  static String event(ActorEvent e) {
    String facts = time(e.publishedAt()) + "  " + known(e.outlet()) + "  " + e.actor() + "  ";
    ActorEvent.Done done = e.event();
    if (done != null) {
      facts += done.type() + (done.mode() == null ? "" : "/" + done.mode());
      facts += "  " + parties(done) + flags(done.flags());
    } else if (e.mention() != null) {
      facts += "named " + e.mention().count() + "x" + flags(e.mention().flags());
    } else {
      facts += "withdrawn " + e.withdraws();
    }
    return facts + evidence(e.evidence());
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
        + known(c.outlet())
        + "  "
        + (done == null ? "named" : done.type() + "  " + parties(done))
        + "  "
        + c.articleId()
        + "\n    "
        + c.reason()
        + evidence(said == null ? null : said.evidence()).replace("\n  ", "\n    ");
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
        + evidence(a.evidence())
        + (a.url() == null ? "" : "\n  " + a.url());
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "(no date)       " : MINUTES.format(time);
  }

  private static String known(@Nullable String outlet) {
    return outlet == null ? "-" : outlet;
  }

  private static String flags(java.util.List<String> flags) {
    return flags.isEmpty() ? "" : "  (" + String.join(", ", flags) + ")";
  }

  private static String evidence(@Nullable Evidence e) {
    if (e == null) {
      return "";
    }
    String sentence = e.sentence().strip().replaceAll("\\s*\\n\\s*", " ");
    String quote = e.quote().strip().replaceAll("\\s*\\n\\s*", " ");
    int at = sentence.indexOf(quote);
    String marked =
        at < 0 || quote.equals(sentence)
            ? sentence
            : sentence.substring(0, at)
                + "«"
                + quote
                + "»"
                + sentence.substring(at + quote.length());
    return "\n  " + marked;
  }
}
