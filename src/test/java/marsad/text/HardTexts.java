package marsad.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts dense with what breaks naive offset maps, and any text at all. */
public final class HardTexts {
  public static final List<String> PIECES =
      List.of(
          "دمشق",
          "أوكـرانيا",
          "يُصرِّح",
          "\u0627\u0654\u064E\u0651",
          "\u0627\u064E\u0653",
          "ﷲ",
          "ﻻ",
          "ﷺ",
          "\uFC60",
          "\uFE70",
          "😀",
          "𞸀",
          "𝐀",
          "👩\u200D👧",
          "\uDB40\uDC67",
          "\u200F",
          "\u202B",
          "\u2067",
          "\uFEFF",
          "\uFE0F",
          "\u0640",
          "\u0651",
          "\u0654",
          "\u0670",
          "\u0301",
          "é",
          "ｅ",
          "한",
          "\uD83D",
          "\uDE00",
          "&nbsp",
          "&nbsp;",
          "&amp;quot;",
          "&amp;amp;",
          "&#8207;",
          "&#1614;",
          "&#1620;",
          "&#128512;",
          "&#xFDFA;",
          "&#xD83D;",
          "&eacute;",
          "&",
          ";",
          "amp;",
          "#",
          "=",
          " ",
          "\n",
          "\u00A0",
          "\u3000",
          "\uFFFF",
          "\0",
          "a",
          "٣");

  private HardTexts() {}

  /** Up to a dozen hard pieces, or up to 40 of any characters. */
  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(p -> String.join("", p)),
        Arbitraries.strings().ofMaxLength(40));
  }
}
