package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutletsTest {
  private static final Outlets BUNDLED = Outlets.bundled();
  private static final String LINE =
      "okaz | paper | SAU | Asia/Riyadh | okaz-organization | okaz.com.sa | عكاظ، صحيفة عكاظ";

  private static @Nullable String find(@Nullable String given, @Nullable String url) {
    Outlet outlet = BUNDLED.find(given, url);
    return outlet == null ? null : outlet.id();
  }

  private static void refuses(String content, String message) {
    assertThatThrownBy(() -> Outlets.read("o.txt", content))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void readsALine() {
    assertThat(Outlets.read("o.txt", "# comment\n\n" + LINE + " | عكاظي\n").all())
        .containsExactly(
            new Outlet(
                "okaz",
                false,
                "SAU",
                ZoneId.of("Asia/Riyadh"),
                "okaz-organization",
                List.of("okaz.com.sa"),
                List.of("عكاظ", "صحيفة عكاظ"),
                List.of("عكاظي")));
  }

  @Test
  void shipsTheOutletsOfTheArabicNewsWorld() {
    assertThat(BUNDLED.all()).hasSizeGreaterThan(150);
  }

  @Test
  void knowsEveryCountryItNames() {
    Set<String> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(c -> new Locale.Builder().setRegion(c).build().getISO3Country())
            .collect(Collectors.toSet());

    assertThat(BUNDLED.all()).allMatch(o -> countries.contains(o.country()));
  }

  @Test
  void namesEveryOutletButTheSecondSaba() {
    assertThat(BUNDLED.all().stream().filter(o -> o.names().isEmpty()).map(Outlet::id))
        .containsExactly("saba-sanaa");
  }

  @Test
  void findsAnOutletByIdOrName() {
    assertThat(List.of(find("okaz", null) + "", find("صحيفة عكاظ", null) + ""))
        .containsExactly("okaz", "okaz");
  }

  @Test
  void findsAnOutletByTheHostOfItsPage() {
    assertThat(find(null, "https://WWW.Aljazeera.net:443/news/2024/4/5/غزة تحت النار?x=1"))
        .isEqualTo("aljazeera");
  }

  @Test
  void findsAnOutletBySubdomain() {
    assertThat(find(null, "http://gate.ahram.org.eg/News/1.aspx")).isEqualTo("ahram");
  }

  @Test
  void takesTheGivenNameBeforeTheHost() {
    assertThat(find("سبق", "https://www.okaz.com.sa/article/1")).isEqualTo("sabq");
  }

  @Test
  void takesNoHostThatOnlyEndsAlike() {
    assertThat(find(null, "https://notokaz.com.sa/1")).isNull();
  }

  @Test
  void findsNoneForBrokenAddresses() {
    assertThat(Arrays.asList(find(null, "://"), find(null, "https://[x/"), find("", "")))
        .containsOnlyNulls();
  }

  @Test
  void putsATimeWithoutOffsetInTheOutletsZone() {
    assertThat(BUNDLED.zone("okaz", null)).isEqualTo(ZoneId.of("Asia/Riyadh"));
    assertThat(BUNDLED.zone("example-news", null)).isEqualTo(ZoneOffset.UTC);
  }

  private static Outlet outlet(String id) {
    return Objects.requireNonNull(BUNDLED.find(id, null));
  }

  @Test
  void outletsOfOneOwnerAreNotIndependent() {
    assertThat(outlet("aawsat").independentOf(outlet("aleqtisadiya"))).isFalse();
    assertThat(outlet("aawsat").independentOf(outlet("okaz"))).isTrue();
  }

  @Test
  void versionsEqualListsAlikeInWhateverOrder() {
    String other = "sabq | site | SAU | Asia/Riyadh | sabq | sabq.org | سبق";

    assertThat(Outlets.read("o", LINE + "\n" + other).version())
        .isEqualTo(Outlets.read("o", other + "\n" + LINE).version())
        .isNotEqualTo(Outlets.read("o", LINE).version());
  }

  @Test
  void refusesAHostThatIsTaken() {
    refuses(
        LINE + "\nx | site | SAU | Asia/Riyadh | x | okaz.com.sa",
        "o.txt:2: the host okaz.com.sa is taken by o.txt:1");
  }

  @Test
  void refusesAZoneThatIsNone() {
    refuses(
        "x | site | SAU | Asia/Dreamland | x | x.com", "o.txt:1: 'Asia/Dreamland' is no time zone");
  }

  @Test
  void refusesAKindItDoesNotKnow() {
    refuses(
        "x | blog | SAU | Asia/Riyadh | x | x.com",
        "o.txt:1: 'blog' is none of [agency, broadcaster, paper, site]");
  }

  @Test
  void refusesALineWithTooFewFields() {
    refuses(
        "x | site",
        "o.txt:1: write id | kind | country | zone | owner | hosts | names | marked names");
  }
}
