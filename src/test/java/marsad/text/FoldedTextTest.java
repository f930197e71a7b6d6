package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
  /** What breaks naive maps, beside any text at all. */
  private static final List<String> PIECES =
      List.of(
          "دمشق",
          "أوكـرانيا",
          "يُصرِّح",
          "ﷲ",
          "ﻻ",
          "ﷺ",
          "😀",
          "𞸀",
          "\u200F",
          "\u202B",
          "\uFEFF",
          "\u0654",
          "\uD83D",
          "\uDE00",
          "&nbsp",
          "&amp;quot;",
          "&#8207;",
          "&#128512;",
          "&",
          ";",
          "amp;",
          "#",
          " ",
          "\n",
          "\u00A0",
          "\uFFFF",
          "\0",
          "a",
          "٣");

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> hard =
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(p -> String.join("", p));
    return Arbitraries.oneOf(hard, Arbitraries.strings().ofMaxLength(40));
  }

  /** The original words of folded positions {@code from} to {@code to}, by code points. */
  private static String matched(FoldedText folded, int from, int to) {
    CodePoints points = new CodePoints(folded.original());
    return points.slice(points.of(folded.start(from)), points.of(folded.end(to - 1)));
  }

  /** Whether a match may begin or end before {@code i}: not within one original character. */
  private static boolean boundary(FoldedText folded, int i) {
    return i == folded.length()
        || (i == 0 || folded.start(i) != folded.start(i - 1))
            && !(folded.start(i) > 0
                && Character.isSurrogatePair(
                    folded.original().charAt(folded.start(i) - 1),
                    folded.original().charAt(folded.start(i))));
  }

  @Property
  void theMapIsMonotoneAndTotal(@ForAll("texts") String text) {
    FoldedText folded = Folding.fold(text);

    assertThat(folded.start(folded.length())).isEqualTo(text.length());
    for (int i = 0; i < folded.length(); i++) {
      assertThat(folded.start(i)).isBetween(0, folded.start(i + 1));
      assertThat(folded.end(i)).isBetween(folded.start(i) + 1, text.length());
    }
  }

  @Property
  void whatAMatchCoversFoldsToTheMatch(@ForAll("texts") String text) {
    FoldedText folded = Folding.fold(text);
    for (int from = 0; from < folded.length(); from++) {
      for (int to = from + 1; to <= folded.length(); to++) {
        if (boundary(folded, from) && boundary(folded, to)) {
          assertThat(Folding.fold(matched(folded, from, to)))
              .hasToString(folded.substring(from, to));
        }
      }
    }
  }

  @Property
  void aPositionLeadsBackToWhereItCameFrom(@ForAll("texts") String text) {
    FoldedText folded = Folding.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      int first = folded.positionOf(folded.start(i));
      assertThat(folded.start(first)).isEqualTo(folded.start(i));
    }
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
  void controlsAroundAWordDoNotBelongToIt() {
    assertThat(covers("\u202Bبوتين\u200F\u202C وصل", "بوتين")).isEqualTo("بوتين");
  }

  @Test
  void controlsWrittenAsReferencesDoNotBelongToTheWord() {
    assertThat(covers("زار بوتين&rlm;&#8206; دمشق", "بوتين")).isEqualTo("بوتين");
  }

  @Test
  void aLigatureIsCoveredWhole() {
    assertThat(covers("الشيخ عبدﷲ بن زايد", "عبدالله")).isEqualTo("عبدﷲ");
  }

  @Test
  void offsetsCountCodePointsPastAstralCharacters() {
    FoldedText folded = Folding.fold("😀😀 دمشق");
    CodePoints points = new CodePoints(folded.original());
    int from = folded.toString().indexOf("دمشق");

    assertThat(new Span(points.of(folded.start(from)), points.of(folded.end(from + 3))))
        .isEqualTo(new Span(3, 7));
  }
}
