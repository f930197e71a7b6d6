package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimeTest {
  private static final Instant NOON = Instant.parse("2025-07-31T12:00:00Z");

  private static void check(String published, String received, String expected) {
    long time = EventTime.of(instant(published), instant(received), NOON.toEpochMilli());
    assertThat(Instant.ofEpochMilli(time)).isEqualTo(Instant.parse(expected));
  }

  private static Instant instant(String s) {
    return s == null ? null : Instant.parse(s);
  }

  @Test
  void publicationCounts() {
    check("2025-07-30T08:00:00Z", "2025-07-31T08:00:00Z", "2025-07-30T08:00:00Z");
  }

  @Test
  void receiptCountsWhenPublicationIsALittleAhead() {
    check("2025-07-31T10:00:00Z", "2025-07-31T08:00:00Z", "2025-07-31T08:00:00Z");
  }

  @Test
  void aPublicationMoreThanADayAheadIsUnknown() {
    check("2031-01-01T00:00:00Z", "2025-07-31T08:00:00Z", "2025-07-31T08:00:00Z");
  }

  @Test
  void theBrokersTimeCountsWhenNothingElseIsKnown() {
    check(null, null, "2025-07-31T12:00:00Z");
  }

  @Test
  void nothingIsBefore1970() {
    check("1956-10-29T00:00:00Z", "2025-07-31T08:00:00Z", "1970-01-01T00:00:00Z");
  }
}
