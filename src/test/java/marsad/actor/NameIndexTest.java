package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.text.FoldedText;
import marsad.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
  /** Names that begin with a letter which before others is a proclitic. */
  private static final List<String> LIKE_PROCLITICS =
      List.of(
          "بوتين",
          "بيسكوف",
          "بيدرسون",
          "بيلوسوف",
          "بوغدانوف",
          "بغداد",
          "بيروت",
          "باريس",
          "بلينكن",
          "لافروف",
          "لافرنتييف",
          "لبنان",
          "ليبيا",
          "لندن",
          "لوكاشينكو",
          "ليبرمان",
          "فيرشينين",
          "فيصل",
          "فاسيلي",
          "فرنسا",
          "فلسطين",
          "فنزويلا",
          "كانات",
          "كازاخستان",
          "كابول",
          "كندا",
          "كوبا",
          "كاميرون",
          "واشنطن",
          "وارسو");

  private static final NameIndex INDEX =
      index(
          Stream.concat(
                  LIKE_PROCLITICS.stream(),
                  Stream.of(
                      "روسيا",
                      "سوريا",
                      "دمشق",
                      "موسكو",
                      "أوكرانيا",
                      "الأسد",
                      "الأمم المتحدة",
                      "محمود عباس",
                      "علي محمود عباس",
                      "وزير الخارجية"))
              .toArray(String[]::new));

  private static NameIndex index(String... names) {
    NameIndexBuilder builder = new NameIndexBuilder();
    for (String name : names) {
      builder.add(name, Lexeme.of(Lexeme.Kind.NAME, actor(name)));
    }
    return builder.build();
  }

  private static Actor actor(String id) {
    return new Actor(
        id,
        Actor.Kind.ORG,
        null,
        List.of(id),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        null);
  }

  /** Names found in {@code text}, each as the words it covers, longest first at each word. */
  private static List<String> found(String text) {
    return found(text, INDEX);
  }

  private static List<String> found(String text, NameIndex index) {
    FoldedText folded = Folding.fold(text);
    Tokens tokens = new Tokens(folded);
    List<String> out = new ArrayList<>();
    for (List<NameIndex.Match> matches : index.in(tokens)) {
      for (NameIndex.Match m : matches) {
        int end = folded.end(tokens.end(m.last() - 1) - 1);
        out.add(text.substring(folded.start(m.start()), end));
      }
    }
    return out;
  }

  @ParameterizedTest
  @CsvSource({
    "وروسيا, روسيا",
    "لسوريا, سوريا",
    "لموسكو, موسكو",
    "لروسيا, روسيا",
    "لبوتين, بوتين",
    "بالأسد, الأسد",
    "ودمشق, دمشق",
    "ولبنان, لبنان",
    "وليبيا, ليبيا",
    "فبوتين, بوتين",
    "كلافروف, لافروف"
  })
  void takesOneProcliticOff(String text, String name) {
    assertThat(found(text)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"ولموسكو, موسكو", "فبدمشق, دمشق", "وبوتين, بوتين", "وكبوتين, بوتين"})
  void takesAConjunctionAndAPrepositionOff(String text, String name) {
    assertThat(found(text)).containsExactly(name);
  }

  @ParameterizedTest
  @FieldSource("LIKE_PROCLITICS")
  void leavesTheFirstLetterOfANameThatLooksLikeAProclitic(String name) {
    assertThat(found(name)).containsExactly(name);
  }

  @ParameterizedTest
  @FieldSource("LIKE_PROCLITICS")
  void takesProcliticsOffANameThatBeginsLikeOne(String name) {
    assertThat(found("و" + name + " ب" + name + " ول" + name)).containsExactly(name, name, name);
  }

  @Test
  void triesAWordAsItStandsFirst() {
    assertThat(found("لبنان", index("بنان", "لبنان"))).containsExactly("لبنان", "بنان");
  }

  @ParameterizedTest
  @CsvSource({
    "والأسد, الأسد",
    "فالأسد, الأسد",
    "بالأسد, الأسد",
    "كالأسد, الأسد",
    "وبالأسد, الأسد",
    "فكالأسد, الأسد",
    "للأسد, لأسد",
    "وللأسد, لأسد",
    "فللأسد, لأسد"
  })
  void takesProcliticsOffTheArticle(String text, String name) {
    assertThat(found(text)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"بروسيات", "اليسوريا", "سسوريا", "ببلبنان", "لولبنان"})
  void findsNothingInALongerWord(String word) {
    assertThat(found(word)).isEmpty();
  }

  @Test
  void takesNoSecondPrepositionOff() {
    assertThat(found("بلبنان", index("لبنان", "بنان"))).containsExactly("لبنان");
  }

  @Test
  void givesBackTheAlefThatLamLamHasLost() {
    assertThat(found("للأمم المتحدة وللأمم المتحدة"))
        .containsExactly("لأمم المتحدة", "لأمم المتحدة");
  }

  @Test
  void triesTheLongestNameFirst() {
    assertThat(found("علي محمود عباس")).containsExactly("علي محمود عباس", "محمود عباس");
  }

  @Test
  void coversTatweelAndHarakat() {
    assertThat(found("في أوكـرانيا ولُبنانَ")).containsExactly("أوكـرانيا", "لُبنانَ");
  }

  @Test
  void joinsWordsOverAHyphenAndALineOfSpaces() {
    assertThat(found("محمود-عباس محمود\u00A0\u200F عباس"))
        .containsExactly("محمود-عباس", "محمود\u00A0\u200F عباس");
  }

  @Test
  void doesNotJoinWordsOverPunctuation() {
    assertThat(found("محمود، عباس. محمود\nعباس")).isEmpty();
  }

  @Test
  void findsLongWordsAndOtherScripts() {
    NameIndex index = index("الديمقراطيين الاجتماعيين", "BBC عربي", "مجموعة 5+1");

    assertThat(found("والديمقراطيين الاجتماعيين في bbc عربي ومجموعة ٥+١", index))
        .containsExactly("الديمقراطيين الاجتماعيين", "bbc عربي", "مجموعة ٥+١");
  }

  @Test
  void tellsLongWordsThatBeginAlikeApart() {
    assertThat(found("الديمقراطيون الديمقراطي", index("الديمقراطيين"))).isEmpty();
  }

  @Test
  void tellsANameThatEndsWithAPlusFromTheOneWithout() {
    NameIndex index = index("أوبك", "أوبك+", "تحالف أوبك+");

    assertThat(found("أوبك، لأوبك+، تحالف أوبك+.", index))
        .containsExactly("أوبك", "أوبك+", "تحالف أوبك+", "أوبك+");
  }

  @Test
  void findsNoNameThatOnlyBegins() {
    assertThat(found("علي محمود والأمم")).isEmpty();
  }

  @Test
  void putsThePreferredMeaningFirst() {
    Tokens tokens = new Tokens(Folding.fold("الأنبار"));
    NameIndex index =
        new NameIndexBuilder()
            .add("الأنبار", Lexeme.of(Lexeme.Kind.NAME, actor("town")))
            .add("الانبار", Lexeme.of(Lexeme.Kind.NAME, actor("province")))
            .prefer("الأنبار", "province", "town")
            .build();

    assertThat(index.in(tokens).get(0).get(0).lexemes())
        .extracting(l -> l.actor() == null ? "" : l.actor().id())
        .containsExactly("province", "town");
  }

  @Test
  void keepsThePreferredMeaningFirstThroughEdits() {
    Lexeme town = Lexeme.of(Lexeme.Kind.NAME, actor("anbar"));
    Lexeme province = Lexeme.of(Lexeme.Kind.NAME, actor("province"));
    Lexeme other = Lexeme.of(Lexeme.Kind.NAME, actor("other"));
    NameIndex preferring = new NameIndexBuilder().prefer("الأنبار", "province", "anbar").build();

    NameIndex both =
        preferring
            .edit()
            .add("الأنبار", province)
            .add("الأنبار", other)
            .add("الأنبار", town)
            .build();
    NameIndex again = both.edit().remove("الأنبار", "province").build();

    assertThat(both.meanings("الأنبار")).containsExactly(province, town, other);
    assertThat(again.meanings("الأنبار")).containsExactly(town, other);
    assertThat(again.edit().add("الأنبار", province).build().meanings("الأنبار"))
        .containsExactly(province, town, other);
  }

  @Test
  void givesANameAllMeaningsOfItsSpellings() {
    NameIndex index = index("الأمم المتحدة", "الأمم-المتحدة");

    assertThat(index.meanings("الامم المتحدة")).hasSize(2);
  }
}
