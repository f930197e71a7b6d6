package marsad.delivery;

import java.time.Instant;
import java.util.List;
import marsad.alert.Alert;
import marsad.alert.Severity;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/** Alerts for tests. */
public final class Alerts {
  public static final Instant FIRED = Instant.parse("2025-07-31T12:47:09Z");

  private Alerts() {}

  /** The first version of an alert about Lavrov. */
  public static Alert alert(String id) {
    return alert(id, 1);
  }

  /** A version of an alert about Lavrov. */
  public static Alert alert(String id, int version) {
    return alert(id, version, "watch", "sergey-lavrov", null, Severity.INFO);
  }

  /** Any alert on the meeting of Lavrov and Shaibani. */
  public static Alert alert(
      String id,
      int version,
      String rule,
      String actor,
      @Nullable String other,
      Severity severity) {
    return new Alert(
        id,
        version,
        rule,
        actor,
        other,
        severity,
        "77d3b4ebd70bfd2fe34ea906",
        "https://example.org/news/2025/07/31/lavrov-shaibani",
        "لافروف يلتقي الشيباني في موسكو",
        Instant.parse("2025-07-31T12:30:00Z"),
        FIRED,
        List.of("example-news", "example-daily"),
        1,
        List.of("sana"),
        2,
        "ورد اسم تتابعه في خبر جديد",
        "a watched actor is in a new article",
        new Evidence(
            "text", 27, 39, "سيرغي لافروف", "التقى سيرغي لافروف نظيره السوري <في> موسكو & غادر."));
  }
}
