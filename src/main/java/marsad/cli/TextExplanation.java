package marsad.cli;

import java.io.PrintWriter;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.text.CodePoints;
import marsad.text.Credit;
import marsad.text.DateClues;
import marsad.text.NormalizedArticle;
import marsad.text.TextDate;

/** The dates and agencies that a text names, and what it tells of its own day, for people. */
final class TextExplanation {
  private final NormalizedArticle article;
  private final PrintWriter out;
  private final CodePoints points;

  TextExplanation(NormalizedArticle article, PrintWriter out) {
    this.article = article;
    this.out = out;
    points = new CodePoints(article.text());
  }

  void print() {
    DateClues clues = article.clues();
    if (clues != null) {
      out.println("day of publication");
      out.println("  unknown, but the text " + String.join(", ", said(clues)));
    }
    if (!article.dates().isEmpty()) {
      out.println("dates");
      article.dates().forEach(this::date);
    }
    if (!article.credits().isEmpty()) {
      out.println("agencies");
      for (Credit c : article.credits()) {
        line(c.start(), c.end(), c.outlet());
      }
    }
  }

  private static List<String> said(DateClues clues) {
    List<String> out = new ArrayList<>();
    if (clues.weekday() != null) {
      out.add("calls it a " + clues.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    if (clues.month() != null) {
      out.add(
          "calls its month "
              + Month.of(clues.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    if (clues.latestDay() != null) {
      out.add("names no day with its year after " + clues.latestDay());
    }
    return out;
  }

  private void date(TextDate d) {
    line(d.start(), d.end(), d.rule() + "  " + (d.value() == null ? d.open() : d.value()));
  }

  private void line(int start, int end, String what) {
    String words = points.slice(start, end).strip().replaceAll("\\s+", " ");
    out.println("  " + start + ".." + end + "  " + words + "  " + what);
  }
}
