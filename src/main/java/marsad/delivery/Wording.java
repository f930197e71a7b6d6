package marsad.delivery;

import java.util.List;
import marsad.alert.Alert;

/** What people read of an alert. */
final class Wording {
  /** Longest title or sentence, in code points; a page is one click away. */
  private static final int LONGEST = 500;

  private Wording() {}

  /** The article's title, else why it fired. */
  static String title(Alert alert, Language language) {
    String title = alert.title();
    return line(title == null || title.isBlank() ? language.reason(alert) : title);
  }

  /** The sentence that proves it, or nothing. */
  static String evidence(Alert alert) {
    return alert.evidence() == null ? "" : line(alert.evidence().sentence());
  }

  /** How widely the story is carried. */
  static String spread(Alert alert, Language language) {
    String outlets = line(String.join(", ", alert.outlets()));
    String counts =
        language == Language.AR
            ? "المقالات: " + alert.articles() + "، المنافذ المستقلة: " + alert.independentOutlets()
            : "articles: "
                + alert.articles()
                + ", independent outlets: "
                + alert.independentOutlets();
    return outlets.isEmpty() ? counts : counts + " (" + outlets + ")";
  }

  /** Who it is about. */
  static String subject(Alert alert) {
    return alert.other() == null ? alert.actor() : alert.actor() + " + " + alert.other();
  }

  /** What a digest is called. */
  static String digest(Message message, Language language) {
    List<Alert> alerts = message.alerts();
    return language == Language.AR
        ? "موجز مرصد ليوم " + message.digest() + "، التنبيهات: " + alerts.size()
        : "Marsad digest of " + message.digest() + ", alerts: " + alerts.size();
  }

  /** What stands for those that are left out. */
  static String more(int count, Language language) {
    return language == Language.AR ? "وغيرها: " + count : "and " + count + " more";
  }

  /** On one line, of bounded length. */
  static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
