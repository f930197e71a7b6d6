package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
  private static final List<Function<String, FoldedText>> FOLDS =
      List.of(Folding::fold, Folding::light);

  /** What Unicode composes, apart and in any order. */
  private static final String LETTERS_AND_MARKS =
      "ابويىأإآؤئۀەۂہۓےéeåÅ\u0653\u0654\u0655\u064E\u0651\u0650\u0670\u0301\u0323\u030A ";

  @Provide
  static Arbitrary<String> texts() {
    return HardTexts.texts();
  }

  @Provide
  static Arbitrary<String> lettersAndMarks() {
    return Arbitraries.strings().withChars(LETTERS_AND_MARKS).ofMaxLength(12);
  }

  /** The original words of folded positions {@code from} to {@code to}, by code points. */
  private static String matched(FoldedText folded, int from, int to) {
    CodePoints points = new CodePoints(folded.original());
    return points.slice(points.of(folded.start(from)), points.of(folded.end(to - 1)));
  }

  /** Whether a match may begin or end before {@code i}: not within one original character. */
  private static boolean boundary(FoldedText folded, int i) {
    return i == 0 || i == folded.length() || folded.start(i) != folded.start(i - 1);
  }

  @Property(seed = "1", tries = 5000)
  void theMapIsMonotoneAndTotal(@ForAll("texts") String text) {
    for (Function<String, FoldedText> fold : FOLDS) {
      FoldedText folded = fold.apply(text);

      assertThat(folded.start(folded.length())).isEqualTo(text.length());
      for (int i = 0; i < folded.length(); i++) {
        assertThat(folded.start(i)).isBetween(0, folded.start(i + 1));
        assertThat(folded.end(i)).isBetween(folded.start(i) + 1, text.length());
        assertThat(folded.end(i)).isLessThanOrEqualTo(nextStart(folded, i));
      }
    }
  }

  private static int nextStart(FoldedText folded, int i) {
    int next = i;
    while (next < folded.length() && folded.start(next) == folded.start(i)) {
      next++;
    }
    return folded.start(next);
  }

  @Property(seed = "2", tries = 5000)
  void noBoundaryOfTheMapSplitsASurrogatePair(@ForAll("texts") String text) {
    CodePoints points = new CodePoints(text);
    for (Function<String, FoldedText> fold : FOLDS) {
      FoldedText folded = fold.apply(text);
      for (int i = 0; i < folded.length(); i++) {
        assertThat(points.index(points.of(folded.start(i)))).isEqualTo(folded.start(i));
        assertThat(points.index(points.of(folded.end(i)))).isEqualTo(folded.end(i));
      }
    }
  }

  @Property(seed = "3", tries = 5000)
  void whatAMatchCoversFoldsToTheMatch(@ForAll("texts") String text) {
    for (Function<String, FoldedText> fold : FOLDS) {
      FoldedText folded = fold.apply(text);
      for (int from = 0; from < folded.length(); from++) {
        for (int to = from + 1; to <= folded.length(); to++) {
          if (boundary(folded, from) && boundary(folded, to)) {
            assertThat(fold.apply(matched(folded, from, to)))
                .hasToString(folded.substring(from, to));
          }
        }
      }
    }
  }

  @Property(seed = "4", tries = 5000)
  void aPositionLeadsBackToWhereItCameFrom(@ForAll("texts") String text) {
    FoldedText folded = Folding.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      int first = folded.positionOf(folded.start(i));
      assertThat(folded.start(first)).isEqualTo(folded.start(i));
      assertThat(first).isLessThanOrEqualTo(i);
    }
  }

  @Property(seed = "5", tries = 5000)
  void theFoldOfAFoldIsItself(@ForAll("lettersAndMarks") String text) {
    for (Function<String, FoldedText> fold : FOLDS) {
      String folded = fold.apply(text).toString();
      assertThat(fold.apply(folded)).hasToString(folded);
    }
  }

  @Property(seed = "6", tries = 5000)
  void canonicallyEquivalentTextsFoldAlike(@ForAll("lettersAndMarks") String text) {
    String folded = Folding.fold(text).toString();

    assertThat(Folding.fold(Normalizer2.getNFCInstance().normalize(text))).hasToString(folded);
    assertThat(Folding.fold(Normalizer2.getNFDInstance().normalize(text))).hasToString(folded);
  }

  @Property(seed = "7", tries = 5000)
  void lightlyFoldedTextsFoldLikeTheirOriginals(@ForAll("lettersAndMarks") String text) {
    assertThat(Folding.fold(Folding.light(text).toString()))
        .hasToString(Folding.fold(text).toString());
  }

  private static String covers(String text, String name) {
    FoldedText folded = Folding.fold(text);
    int from = folded.toString().indexOf(name);
    return matched(folded, from, from + name.length());
  }

  @Test
  void tatweelAndHarakatBelongToTheWord() {
    assertThat(covers("في أوكـرانياً، أمس", "اوكرانيا")).isEqualTo("أوكـرانياً");
  }

  @Test
  void harakatWrittenAsReferencesBelongToTheWord() {
    assertThat(covers("في أوكرانيا&#1611; أمس", "اوكرانيا")).isEqualTo("أوكرانيا&#1611;");
  }

  @Test
  void controlsAroundAWordDoNotBelongToIt() {
    assertThat(covers("\u202Bبوتين\u200F\u202C وصل", "بوتين")).isEqualTo("بوتين");
  }

  @Test
  void controlsWrittenAsReferencesDoNotBelongToTheWord() {
    assertThat(covers("زار بوتين&rlm;&#8206;&lrm دمشق", "بوتين")).isEqualTo("بوتين");
  }

  @Test
  void aLigatureIsCoveredWhole() {
    assertThat(covers("الشيخ عبدﷲ بن زايد", "عبدالله")).isEqualTo("عبدﷲ");
    assertThat(covers("الشيخ عبدﷲ بن زايد", "عبدال")).isEqualTo("عبدﷲ");
  }

  @Test
  void offsetsCountCodePointsPastAstralCharacters() {
    FoldedText folded = Folding.fold("😀😀 دمشق");
    CodePoints points = new CodePoints(folded.original());
    int from = folded.toString().indexOf("دمشق");

    assertThat(new Span(points.of(folded.start(from)), points.of(folded.end(from + 3))))
        .isEqualTo(new Span(3, 7));
  }

  @Test
  void ligaturesThatGrowPastTheTextKeepTheirPlaces() {
    FoldedText folded = Folding.fold("ﷺ".repeat(100) + " دمشق");
    int from = folded.toString().indexOf("دمشق");

    assertThat(folded.start(from)).isEqualTo(101);
    assertThat(folded.end(from + 3)).isEqualTo(105);
  }
}
