package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatelineTest {
  private static final String STORY =
      "أعلن وزير الخارجية اليوم أن المحادثات بين البلدين بدأت صباحا في العاصمة";
  private static final Dateline DATELINES =
      new Dateline(
          List.of("رويترز", "أ ف ب", "واس", "CNN", "سبق", "الشرق الأوسط"),
          List.of("القاهرة", "جدة", "تونس", "برلين"));

  /** What of {@code dateline} before a story is read as one. */
  private static void check(String dateline, boolean first, String read) {
    FoldedText text = Folding.fold(dateline + " " + STORY);
    int end = DATELINES.end(text, 0, text.length(), first);
    assertThat(text.original().substring(0, text.start(end)).strip()).isEqualTo(read);
  }

  private static void reads(String dateline) {
    check(dateline, true, dateline);
  }

  private static void leaves(String words) {
    check(words, true, "");
  }

  private static boolean whole(String line, boolean titled) {
    FoldedText text = Folding.fold(line);
    return DATELINES.whole(text, TextLine.of(text).get(0), titled);
  }

  @Test
  void readsATown() {
    reads("القاهرة -");
    reads("برلين-");
  }

  @Test
  void readsTownAndAgency() {
    reads("القاهرة - رويترز:");
    reads("تونس – أ.ف.ب:");
  }

  @Test
  void readsAnAgencyInBrackets() {
    reads("(CNN)--");
    reads("سان فرانسيسكو 20 يوليو تموز (رويترز) -");
  }

  @Test
  void readsADashWithoutSpaceBehindABracket() {
    FoldedText text = Folding.fold("القاهرة (CNN)—" + STORY);
    int end = DATELINES.end(text, 0, text.length(), true);
    assertThat(text.original().substring(0, text.start(end))).isEqualTo("القاهرة (CNN)—");
  }

  @Test
  void readsAuthorOutletAndTown() {
    reads("أحمد علي- سبق- جدة:");
  }

  @Test
  void readsATatweelTypedForADash() {
    assertThat(whole("جدة ـ أحمد علي", true)).isTrue();
  }

  @Test
  void readsALineOfAnAgencyThatDatesItsCopy() {
    assertThat(whole("جدة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس", false)).isTrue();
  }

  @Test
  void takesALineOfTownAndAuthorForATitleWhereNoneIsGiven() {
    assertThat(List.of(whole("القاهرة - أحمد علي", true), whole("القاهرة - أحمد علي", false)))
        .containsExactly(true, false);
  }

  @Test
  void leavesAParenthesis() {
    leaves("القاهرة -التي تستضيف المحادثات-");
  }

  @Test
  void leavesWordsBeforeADash() {
    leaves("المحادثات الأخيرة -");
  }

  @Test
  void leavesATownThatIsQuoted() {
    leaves("القاهرة:");
  }

  @Test
  void leavesASpeakerWhoTalkedToAnAgency() {
    leaves("وقال الوزير أمس في تصريح لـ(رويترز):");
  }

  @Test
  void leavesATownAtTheHeadOfALaterParagraph() {
    check("القاهرة -", false, "");
  }

  @Test
  void readsACreditAtTheHeadOfALaterParagraph() {
    check("القاهرة - رويترز:", false, "القاهرة - رويترز:");
  }

  @Test
  void leavesALineThatNothingFollows() {
    FoldedText text = Folding.fold("القاهرة - قمة");
    assertThat(DATELINES.end(text, 0, text.length(), true)).isZero();
  }
}
