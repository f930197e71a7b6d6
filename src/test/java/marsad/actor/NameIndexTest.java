package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import marsad.text.FoldedText;
import marsad.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
  private static final NameIndex INDEX =
      index(
          "روسيا",
          "سوريا",
          "لبنان",
          "ليبيا",
          "دمشق",
          "موسكو",
          "بوتين",
          "بيسكوف",
          "بيدرسون",
          "بيلوسوف",
          "بوغدانوف",
          "لافروف",
          "لافرنتييف",
          "فيرشينين",
          "فيصل",
          "فاسيلي",
          "كانات",
          "كازاخستان",
          "أوكرانيا",
          "الأسد",
          "الأمم المتحدة",
          "محمود عباس",
          "علي محمود عباس",
          "وزير الخارجية");

  private static NameIndex index(String... names) {
    NameIndex.Builder builder = new NameIndex.Builder();
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
    for (int i = 0; i < tokens.count(); i++) {
      for (NameIndex.Match m : index.at(tokens, i)) {
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
  @ValueSource(
      strings = {
        "بوتين",
        "بيسكوف",
        "بيدرسون",
        "بيلوسوف",
        "بوغدانوف",
        "لافروف",
        "لافرنتييف",
        "لبنان",
        "ليبيا",
        "فيرشينين",
        "فيصل",
        "فاسيلي",
        "كانات",
        "كازاخستان"
      })
  void leavesTheFirstLetterOfANameThatLooksLikeAProclitic(String name) {
    assertThat(found(name)).containsExactly(name);
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
  void findsNoNameThatOnlyBegins() {
    assertThat(found("علي محمود والأمم")).isEmpty();
  }

  @Test
  void putsThePreferredMeaningFirst() {
    Tokens tokens = new Tokens(Folding.fold("الأنبار"));
    NameIndex index =
        new NameIndex.Builder()
            .add("الأنبار", Lexeme.of(Lexeme.Kind.NAME, actor("town")))
            .add("الانبار", Lexeme.of(Lexeme.Kind.NAME, actor("province")))
            .prefer("الأنبار", "province", "town")
            .build();

    assertThat(index.at(tokens, 0).get(0).lexemes())
        .extracting(l -> l.actor() == null ? "" : l.actor().id())
        .containsExactly("province", "town");
  }
}
