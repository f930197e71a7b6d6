package marsad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import marsad.event.Event;
import marsad.event.EventCoder;
import marsad.event.Place;
import marsad.event.Rejected;
import marsad.text.CodePoints;
import marsad.text.NormalizedArticle;
import marsad.text.Span;

/** The events of one article for people: which words state each, and what was no event and why. */
final class EventExplanation {
  private final NormalizedArticle article;
  private final PrintWriter out;
  private final CodePoints text;
  private final CodePoints title;

  EventExplanation(NormalizedArticle article, PrintWriter out) {
    this.article = article;
    this.out = out;
    text = new CodePoints(article.text());
    title = new CodePoints(article.title() == null ? "" : article.title());
  }

  /** Each event with its sentence and pattern, then what was turned down. */
  void print(EventCoder.Coded coded) {
    if (coded.events().isEmpty()) {
      out.println("no events");
    }
    for (Event e : coded.events()) {
      event(e, coded.reasons().getOrDefault(e.id(), List.of()));
    }
    for (Rejected r : coded.rejected()) {
      out.println(
          "no event  "
              + r.in()
              + " "
              + r.start()
              + ".."
              + r.end()
              + "  "
              + slice(r.in(), r.start(), r.end())
              + "  "
              + r.pattern()
              + ": "
              + r.why());
    }
    out.println();
  }

  private void event(Event e, List<String> reasons) {
    out.println(TagOutput.fact(e));
    out.println("  " + slice(e.in(), e.start(), e.end()));
    out.println("  " + e.in() + " " + e.start() + ".." + e.end() + "  by " + e.pattern());
    reasons.forEach(r -> out.println("  " + r));
    out.println("  " + attributes(e));
    for (Span s : article.sentences()) {
      if (e.in().equals("text") && s.contains(new Span(e.start(), e.end()))) {
        out.println("  in " + slice("text", s.start(), s.end()));
      }
    }
  }

  /** Where and when, and how the event counts for those who compare or join. */
  private static String attributes(Event e) {
    Place place = e.place();
    String setting =
        (place == null ? "" : "in " + place.id() + " (" + place.name() + "), ")
            + (e.day() == null ? "" : "on " + e.day() + ", ");
    String quad = e.type().quad().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String cameo = e.cameoBase() == null ? e.cameo() : e.cameoBase();
    return setting + quad + " " + e.intensity() + ", CAMEO " + cameo;
  }

  private String slice(String in, int start, int end) {
    return (in.equals("title") ? title : text).slice(start, end).strip().replaceAll("\\s+", " ");
  }
}
