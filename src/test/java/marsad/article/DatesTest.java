package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-12-08T10:15:30+03:00 | 2024-12-08T07:15:30Z",
        "2024-12-08T10:15:30+0300 | 2024-12-08T07:15:30Z",
        "2024-12-08T10:15:30.250Z | 2024-12-08T10:15:30.250Z",
        "2024-12-08T10:15 | 2024-12-08T10:15:00Z",
        "2024-12-08 10:15:30 | 2024-12-08T10:15:30Z",
        "2024-12-08 10:15:30 +0300 | 2024-12-08T07:15:30Z",
        "2024-12-08 10:15:30 UTC | 2024-12-08T10:15:30Z",
        "2024-12-8 9:05 | 2024-12-08T09:05:00Z",
        "2024/12/8 09:05 | 2024-12-08T09:05:00Z",
        "2024-12-08 | 2024-12-08T00:00:00Z",
        "2024-12-8 | 2024-12-08T00:00:00Z",
        "2024/12/8 | 2024-12-08T00:00:00Z",
        "20241208 | 2024-12-08T00:00:00Z",
        "٢٠٢٤-١٢-٠٨ | 2024-12-08T00:00:00Z",
        "'Sun, 08 Dec 2024 10:15:30 +0300' | 2024-12-08T07:15:30Z",
        "'Sun, 8 Dec 2024 10:15:30 GMT' | 2024-12-08T10:15:30Z",
        "8 December 2024 | 2024-12-08T00:00:00Z",
        "'December 8, 2024 10:15 am' | 2024-12-08T10:15:00Z",
        "'Dec 8, 2024' | 2024-12-08T00:00:00Z",
        "Sun Dec 8 10:15:30 UTC 2024 | 2024-12-08T10:15:30Z",
        "1733652930 | 2024-12-08T10:15:30Z",
        "1733652930250 | 2024-12-08T10:15:30.250Z",
        "25/12/2024 | 2024-12-25T00:00:00Z",
        "12.25.2024 | 2024-12-25T00:00:00Z",
        "12-12-2024 | 2024-12-12T00:00:00Z"
      })
  void readsWhatPagesWrite(String written, String instant) {
    assertThat(Dates.parse(written, ZoneOffset.UTC)).hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "أمس",
        "08/12/2024",
        "2024-13-40",
        "99999",
        "2024-12-08 nonsense",
        "0000-00-00"
      })
  void whatIsNoDateOrCouldBeTwoIsNone(String written) {
    assertThat(Dates.parse(written, ZoneOffset.UTC)).isNull();
  }

  @Test
  void aTimeWithoutOffsetIsInTheZoneGiven() {
    assertThat(Dates.parse("2024-12-08 10:15", ZoneId.of("Asia/Damascus")))
        .hasToString("2024-12-08T07:15:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "https://example.org/news/2024/12/8/موسكو | 2024-12-08",
        "https://example.org/2024-12-08/story | 2024-12-08",
        "https://example.org/story-20241208.html | 2024-12-08",
        "https://example.org/a/20154512/2015/07/21 | 2015-07-21",
        "https://example.org/2024/12/story | null",
        "https://example.org/id/120241208 | null",
        "https://example.org/1924/12/08/story | null",
        "https://example.org/story?d=2024-12-08 | null",
        "https://2024-12-08.example.org/story | null",
        "no address 2024/12/08 | null"
      })
  void findsTheDayInAnAddressesPath(String url, @Nullable String day) {
    assertThat(Dates.inUrl(url)).isEqualTo(day);
  }
}
