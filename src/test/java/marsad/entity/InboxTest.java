package marsad.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import marsad.article.ArticleId;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Instant JANUARY = Instant.parse("2025-01-10T08:00:00Z");
  private static final Instant MARCH = Instant.parse("2025-03-10T08:00:00Z");
  private static final Instant STORED = Instant.parse("2025-06-01T00:00:00Z");
  private static final String STORY = "123456789abcdef0".repeat(4);
  private static final String OTHER_STORY = "fedcba9876543210".repeat(4);

  private final Inbox inbox = new Inbox();

  private static UnknownName place(
      String surface,
      @Nullable String office,
      String article,
      @Nullable Instant published,
      @Nullable String signature) {
    return new UnknownName(
        Folding.key(surface),
        surface,
        office,
        ArticleId.hash(article),
        "outlet-" + article,
        null,
        null,
        published,
        published,
        signature,
        "قال " + surface + " في " + article,
        4,
        4 + surface.length());
  }

  @Test
  void gathersWhatIsKnownOfAName() {
    inbox.add(place("مرهف أبو قصرة", "وزير الدفاع السوري", "a", MARCH, STORY), STORED);
    inbox.add(place("مرهف ابو قصرة", "وزير الدفاع السّوري", "b", JANUARY, OTHER_STORY), STORED);
    inbox.add(place("مرهف أبو قصرة", null, "c", null, OTHER_STORY), STORED);
    assertThat(inbox.entries(1))
        .containsExactly(
            new Inbox.Entry(
                "مرهف ابو قصره",
                "مرهف أبو قصرة",
                Map.of("وزير الدفاع السوري", 2),
                3,
                2,
                3,
                JANUARY,
                STORED,
                List.of("قال مرهف أبو قصرة في a", "قال مرهف ابو قصرة في b")));
  }

  @Test
  void countsAnArticleOnceHoweverOftenItIsRead() {
    inbox.add(place("مرهف أبو قصرة", null, "a", MARCH, STORY), STORED);
    inbox.add(place("مرهف أبو قصرة", null, "a", MARCH, OTHER_STORY), STORED);
    assertThat(inbox.entries(1)).extracting(Inbox.Entry::articles).containsExactly(1);
  }

  @Test
  void takesCopiesForOneStory() {
    inbox.add(place("مرهف أبو قصرة", null, "a", MARCH, STORY), STORED);
    inbox.add(place("مرهف أبو قصرة", null, "b", MARCH, STORY.replace('1', '2')), STORED);
    inbox.add(place("مرهف أبو قصرة", null, "c", MARCH, null), STORED);
    assertThat(inbox.entries(1)).extracting(Inbox.Entry::stories).containsExactly(2);
  }

  @Test
  void putsTheMostFrequentFirstAndLeavesOutTheRare() {
    inbox.add(place("أنس خطاب", null, "a", MARCH, STORY), STORED);
    inbox.add(place("مرهف أبو قصرة", null, "a", MARCH, STORY), STORED);
    inbox.add(place("مرهف أبو قصرة", null, "b", MARCH, STORY), STORED);
    assertThat(inbox.entries(1))
        .extracting(Inbox.Entry::surface)
        .containsExactly("مرهف أبو قصرة", "أنس خطاب");
    assertThat(inbox.entries(2)).extracting(Inbox.Entry::surface).containsExactly("مرهف أبو قصرة");
  }

  @Test
  void findsANameHoweverItIsSpelled() {
    inbox.add(place("مرهف أبو قصرة", null, "a", MARCH, STORY), STORED);
    assertThat(inbox.entry("مُرهف ابو قصره")).isEqualTo(inbox.entries(1).get(0));
    assertThat(inbox.entry("مرهف")).isNull();
  }
}
