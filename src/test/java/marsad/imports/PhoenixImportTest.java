package marsad.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoenixImportTest {
  private static Importing importing(String content) {
    return Importing.of(PhoenixImport::new, content);
  }

  private static void outcome(String content, String line) {
    assertThat(importing(content).lines()).containsExactly(line);
  }

  @Test
  void takesAPersonWithDatedRoles() {
    Importing importing =
        importing(
            """
            # LAST UPDATED: 22 Jan 2019
            سامح_مصطفى_كمال_
            +سامح_كمال_
            \t[EGYGOV 20060520-20110204]
            \t[EGYGOVLEG >20150811]
            \t[EGYELI]
            """);
    assertThat(importing.text())
        .isEqualTo(
            """
            person sameh-mstfi-kmal egypt
              ar سامح مصطفى كمال، سامح كمال
              post mp egypt 2015-08-11.. ok 2019-01-22
              post official egypt 2006-05-20..2011-02-04
            """);
    assertThat(importing.lines())
        .containsExactly("line 2 TAKEN new: sameh-mstfi-kmal سامح مصطفى كمال");
  }

  @Test
  void makesOneTenureOfRolesThatOverlap() {
    assertThat(
            importing(
                    """
                    سامح_مصطفى_كمال_
                    \t[EGYGOV 20060101-20090101]
                    \t[EGYGOV 20080101-20100101]
                    \t[EGYGOV 20120101-20130101]
                    """)
                .text())
        .contains("  post official egypt 2006..2009-12\n  post official egypt 2012..2012-12\n");
  }

  @Test
  void checksAnOpenRoleOfAFileWithoutDateNoLaterThanItsBeginning() {
    assertThat(importing("سامح_مصطفى_كمال_  [EGYGOV >20150811]").text())
        .contains("  post official egypt 2015-08-11.. ok 2015-08-11\n");
  }

  @Test
  void readsYearsOfTwoFigures() {
    assertThat(importing("سامح_مصطفى_كمال_  [EGYGOV 810101-150201]").text())
        .contains("  post official egypt 1981..2015-01\n");
  }

  @Test
  void leavesOutRolesThatHaveNoTime() {
    Importing importing =
        importing(
            """
            سامح_مصطفى_كمال_
            \t[EGYGOV 19700101-19640922]
            \t[EGYGOV 20170901-20170902]
            \t[EGYGOV <20150101]
            \t[EGYGOV 20159901-20160101]
            \t[EGYG]
            """);
    assertThat(importing.text()).isEqualTo("person sameh-mstfi-kmal egypt\n  ar سامح مصطفى كمال\n");
    assertThat(importing.report().counts().get(ImportReport.Outcome.PART))
        .isEqualTo(
            Map.of(
                "a role that is none", 2,
                "a role that ends before or just after it begins", 2,
                "a role without a first day", 1));
  }

  @Test
  void knowsWhomTheDictionaryHas() {
    outcome(
        "سامح_شكري_  [EGYGOV]",
        "line 1 KNOWN a name that the dictionary has: سامح شكري: sameh-shoukry");
    outcome("مصر  [EGY]", "line 1 KNOWN a name that the dictionary has: مصر: egypt");
  }

  @Test
  void knowsANameWithoutTheArticleThatTheStemmerTook() {
    outcome(
        "أحمد_طيب_  [EGYGOV >20100310]",
        "line 1 KNOWN a name that the dictionary has: أحمد طيب: ahmed-al-tayeb");
  }

  @Test
  void knowsANameBehindTitles() {
    outcome(
        "وزير_سامح_شكري_  [EGYGOV]",
        "line 1 KNOWN a name that the dictionary has: وزير سامح شكري: sameh-shoukry");
  }

  @Test
  void givesAKnownPersonWithoutPostsItsRoles() {
    assertThat(importing("نوري_المالكي_\n\t[IRQGOV 20060520-20140908]").text())
        .isEqualTo(
            """
            person nouri-al-maliki iraq
              ar نوري المالكي
              post official iraq 2006-05-20..2014-09-08
            """);
  }

  @Test
  void refusesANameOfAnActorOfAnotherState() {
    outcome(
        "سامح_شكري_  [JORGOV]",
        "line 1 REFUSED a name of an actor of another state: سامح شكري: sameh-shoukry [jordan]");
  }

  @Test
  void refusesWhatIsNoPersonsName() {
    outcome("طاقة  [EGY]", "line 1 REFUSED one word, which may mean anything: طاقة");
    outcome("صحيفة_يومي_  [EGYMED]", "line 1 REFUSED does not begin with a given name: صحيفة يومي");
    outcome(
        "وزير_زراعة_  [EGYGOV]",
        "line 1 REFUSED a title, which the dictionary composes: وزير زراعة");
    outcome(
        "قوة_مصري_  [EGYMIL]",
        "line 1 REFUSED a phrase with a state's adjective, which the dictionary composes: قوة مصري");
    outcome(
        "قائم_ب_أعمال_  [EGYGOV]", "line 1 REFUSED stemmed: particles are torn off: قائم ب أعمال");
    outcome("أحمد_مالكي_  [IRQGOV]", "line 1 REFUSED stemmed: an article is torn off: أحمد مالكي");
    outcome("أحمد_شركة_نفط_  [IRQBUS]", "line 1 REFUSED an ordinary word in it: أحمد شركة نفط");
  }

  @Test
  void refusesANameSpelledLikeThatOfAPersonOfTheState() {
    outcome(
        "نوري_الملكيي_  [IRQGOV]",
        "line 1 REFUSED spelled like a person of the same state: نوري الملكيي: nouri-al-maliki");
  }

  @Test
  void makesIdsOfNamesInTwoWords() {
    assertThat(importing("أبو_سامح_مصطفى_  [EGYGOV]").text())
        .startsWith("person abu-sameh-mstfi egypt\n");
  }

  @Test
  void refusesWhatBelongsNowhere() {
    outcome("سامح_مصطفى_  [GOV]", "line 1 REFUSED no state: سامح مصطفى");
    outcome(
        "سامح_مصطفى_  [XYZGOV]",
        "line 1 REFUSED a country that the dictionary does not know: سامح مصطفى");
    outcome(
        "سامح_مصطفى_\n\t[EGYGOV]\n\t[IRQGOV]",
        "line 1 REFUSED roles in several states: سامح مصطفى");
  }
}
