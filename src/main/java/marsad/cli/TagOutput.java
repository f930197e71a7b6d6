package marsad.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.article.Json;
import marsad.entity.Mention;
import marsad.entity.MentionForm;
import marsad.entity.MentionType;
import marsad.event.Event;
import marsad.event.EventType;
import marsad.text.CodePoints;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;

/** What the pipeline says of one article, as a line for programs or a table for people. */
final class TagOutput {
  private TagOutput() {}

  /** The line of an article that was read; other programs rely on names and order. */
  record Line(
      String id,
      @Nullable Instant publishedAt,
      List<MentionLine> mentions,
      List<EventLine> events) {}

  /** The line of one that was not. */
  record Refused(String id, String refused) {}

  record MentionLine(
      String id,
      String in,
      int start,
      int end,
      String surface,
      @Nullable String actor,
      MentionType type,
      MentionForm form,
      String rule) {
    static MentionLine of(Mention m) {
      return new MentionLine(
          m.id(), m.in(), m.start(), m.end(), m.surface(), m.actor(), m.type(), m.form(), m.rule());
    }
  }

  record EventLine(
      String id,
      EventType type,
      @Nullable String mode,
      List<String> actors,
      List<String> recipients,
      String in,
      int start,
      int end,
      List<String> flags) {
    static EventLine of(Event e) {
      return new EventLine(
          e.id(),
          e.type(),
          e.mode(),
          e.actors(),
          e.recipients(),
          e.in(),
          e.start(),
          e.end(),
          e.flags());
    }
  }

  /** The line of an article as JSON. */
  static String json(NormalizedArticle article, List<Mention> mentions, List<Event> events) {
    return Json.write(
        new Line(
            id(article),
            article.publishedAt(),
            mentions.stream().map(MentionLine::of).toList(),
            events.stream().map(EventLine::of).toList()));
  }

  /** The given id when the article has one, else its identity. */
  static String id(NormalizedArticle article) {
    String given = article.givenId();
    return given == null ? article.articleId() : given;
  }

  /** The article for people: who is named how often, then each event with the words that say it. */
  static void print(
      PrintWriter out,
      NormalizedArticle article,
      List<Mention> mentions,
      List<Event> events,
      ActorDictionary dictionary) {
    Instant date = article.publishedAt();
    out.println(id(article) + "  " + (date == null ? "no date" : date.toString()));
    if (article.title() != null) {
      out.println(article.title().strip());
    }
    if (!mentions.isEmpty()) {
      table(mentions, dictionary).print(out);
    }
    for (Event e : events) {
      String text = e.in().equals("title") ? String.valueOf(article.title()) : article.text();
      out.println(fact(e));
      out.println("  " + new CodePoints(text).slice(e.start(), e.end()).replaceAll("\\s+", " "));
    }
    out.println();
  }

  private static Table table(List<Mention> mentions, ActorDictionary dictionary) {
    Map<String, List<Mention>> named =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.actor() == null ? "(unknown)" : m.actor(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Table table = new Table("actor", "times", "type", "as", "name");
    named.forEach(
        (actor, all) -> {
          Actor entry = dictionary.actor(actor);
          table.row(
              actor,
              Integer.toString(all.size()),
              all.get(0).type().toString(),
              all.stream()
                  .map(m -> m.surface().replaceAll("\\s+", " "))
                  .distinct()
                  .collect(Collectors.joining("، ")),
              entry == null ? "" : entry.name());
        });
    return table;
  }

  /** An event in one line: type, who, to whom. */
  static String fact(Event e) {
    return e.type()
        + (e.mode() == null ? "" : "/" + e.mode())
        + "  "
        + String.join(", ", e.actors())
        + (e.recipients().isEmpty() ? "" : " > " + String.join(", ", e.recipients()))
        + (e.flags().isEmpty() ? "" : "  (" + String.join(", ", e.flags()) + ")");
  }
}
