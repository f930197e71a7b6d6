package marsad.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Post;
import marsad.article.Article;
import marsad.entity.Mention;
import marsad.entity.Rejection;
import marsad.text.CodePoints;
import marsad.text.Furniture;
import marsad.text.NormalizedArticle;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/** One article with all that was found in it, and why, for people. */
final class Explanation {
  private final NormalizedArticle article;
  private final ActorDictionary dictionary;
  private final PrintWriter out;
  private final CodePoints points;
  private List<Rejection> rejected = List.of();

  Explanation(NormalizedArticle article, ActorDictionary dictionary, PrintWriter out) {
    this.article = article;
    this.dictionary = dictionary;
    this.out = out;
    points = new CodePoints(article.text());
  }

  /** What is known of the article as a whole. */
  void head(Article raw) {
    out.println("id         " + article.articleId() + given(article.givenId()));
    out.println("published  " + article.publishedAt() + ", from " + article.publishedAtSource());
    if (article.outlet() != null) {
      out.println("outlet     " + article.outlet());
    }
    if (article.url() != null) {
      out.println("url        " + article.url());
    }
    if (raw.charset() != null) {
      out.println("charset    " + raw.charset());
    }
    out.println("language   " + article.language());
    out.println("signature  " + article.signature());
    if (article.title() != null) {
      out.println("title      " + article.title().strip());
    }
    if (article.author() != null) {
      out.println("author     " + article.author());
    }
    out.println();
  }

  private static String given(@Nullable String id) {
    return id == null ? "" : ", given as " + id;
  }

  /** A stretch of the text and what it is. */
  private record Part(int start, int end, @Nullable String rule) {}

  /** The text, sentence by sentence, with the furniture between them. */
  void text() {
    int number = 0;
    for (Part part : parts()) {
      String label = part.rule() == null ? "sentence " + ++number : "furniture, " + part.rule();
      out.println(label + "  " + part.start() + ".." + part.end());
      out.println("  " + oneLine(points.slice(part.start(), part.end())));
    }
    out.println();
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    article.sentences().forEach(s -> parts.add(new Part(s.start(), s.end(), null)));
    for (Furniture f : article.furniture()) {
      parts.add(new Part(f.start(), f.end(), f.rule()));
    }
    parts.sort(Comparator.comparingInt(Part::start));
    return parts;
  }

  /** Each sentence with its mentions in place, and below it what each is and why. */
  void mentions(List<Mention> mentions, List<Rejection> rejections) {
    rejected = rejections;
    String title = article.title();
    if (title != null) {
      Span whole = new Span(0, title.codePointCount(0, title.length()));
      sentence("title", new CodePoints(title), whole, "title", mentions);
    }
    int number = 0;
    for (Part part : parts()) {
      if (part.rule() == null) {
        Span span = new Span(part.start(), part.end());
        sentence("text", points, span, "sentence " + ++number, mentions);
      } else {
        out.println("furniture, " + part.rule());
        out.println("  " + oneLine(points.slice(part.start(), part.end())));
      }
    }
    out.println();
  }

  private void sentence(
      String in, CodePoints field, Span span, String label, List<Mention> mentions) {
    List<Mention> inside =
        mentions.stream()
            .filter(m -> m.in().equals(in) && span.contains(new Span(m.start(), m.end())))
            .toList();
    StringBuilder marked = new StringBuilder();
    int at = span.start();
    for (Mention m : inside) {
      marked.append(field.slice(at, m.start())).append("[[").append(m.surface()).append("]]");
      at = m.end();
    }
    out.println(label + "  " + span.start() + ".." + span.end());
    out.println("  " + oneLine(marked.append(field.slice(at, span.end())).toString()));
    inside.forEach(this::mention);
    rejected.stream()
        .filter(x -> x.in().equals(in) && span.contains(new Span(x.start(), x.end())))
        .filter(x -> inside.stream().noneMatch(m -> isMentioned(m, x)))
        .distinct()
        .forEach(x -> rejection(field, x));
  }

  /** Whether what was turned down at one reading of a word was taken at another. */
  private static boolean isMentioned(Mention m, Rejection x) {
    return m.start() <= x.start()
        && x.end() <= m.end()
        && (x.actor() == null || x.actor().equals(m.actor()));
  }

  private void rejection(CodePoints field, Rejection x) {
    String actor = x.actor();
    Actor entry = actor == null ? null : dictionary.actor(actor);
    out.println(
        "    not "
            + oneLine(field.slice(x.start(), x.end()))
            + (actor == null ? "" : " as " + actor + (entry == null ? "" : posts(entry)))
            + ": "
            + x.reason());
  }

  private void mention(Mention m) {
    out.println("    " + oneLine(m.surface()));
    String actor = m.actor();
    out.println(
        "      "
            + m.start()
            + ".."
            + m.end()
            + "  "
            + (actor == null ? "(in no dictionary)" : actor)
            + "  "
            + m.type()
            + ", "
            + m.form()
            + "  by "
            + m.rule()
            + (m.flags().isEmpty() ? "" : "  (" + String.join(", ", m.flags()) + ")"));
    if (m.office() != null) {
      out.println("      with the title " + oneLine(m.office()));
    }
    Actor entry = actor == null ? null : dictionary.actor(actor);
    if (entry != null) {
      out.println("      entry " + entry.kind() + " " + entry.name() + posts(entry));
    }
  }

  private String posts(Actor entry) {
    LocalDate day =
        article.publishedAt() == null
            ? null
            : article.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    StringBuilder held = new StringBuilder();
    for (Post p : entry.posts()) {
      if (day == null || p.holdsOn(day)) {
        held.append(held.isEmpty() ? "; " : ", ").append(post(p));
      }
    }
    return day == null || held.isEmpty() ? held.toString() : held + " on " + day;
  }

  private static String post(Post p) {
    String through =
        p.to() != null
            ? p.to().toString()
            : p.confirmedThrough() == null ? "" : "confirmed through " + p.confirmedThrough();
    return p.office()
        + " of "
        + p.of()
        + " "
        + p.from()
        + ".."
        + through
        + (p.acting() ? " acting" : "");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
