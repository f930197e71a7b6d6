package marsad.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.article.ArticleId;
import marsad.entity.Mention;
import marsad.entity.TaggedArticle;
import marsad.text.CodePoints;
import marsad.text.Credit;
import marsad.text.NormalizedArticle;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The records of each actor's stream that an article gives: one mention for each actor named, one
 * event for each actor that takes part.
 */
public final class ActorEvents {
  private ActorEvents() {}

  /** Id of the record that says that an article names an actor. */
  public static String mentionId(String articleId, String actor) {
    return ArticleId.hash("actor-mention", articleId, actor);
  }

  /** Records in order of first appearance, an actor's mention before its events. */
  public static List<ActorEvent> of(
      NormalizedArticle article, TaggedArticle tagged, List<Event> events) {
    Map<String, List<Mention>> named = new LinkedHashMap<>();
    for (Mention m : tagged.mentions()) {
      if (m.actor() != null) {
        named.computeIfAbsent(m.actor(), k -> new ArrayList<>()).add(m);
      }
    }
    Maker maker = new Maker(article, List.copyOf(named.keySet()));
    List<ActorEvent> out = new ArrayList<>();
    named.forEach((actor, mentions) -> out.add(maker.mention(actor, mentions)));
    for (Event event : events) {
      event.actors().forEach(a -> out.add(maker.event(a, "actor", event)));
      event.recipients().forEach(a -> out.add(maker.event(a, "recipient", event)));
    }
    return out;
  }

  private static final class Maker {
    private final NormalizedArticle article;
    private final List<String> actors;
    private final List<String> agencies;
    private final CodePoints text;
    private final CodePoints title;

    Maker(NormalizedArticle article, List<String> actors) {
      this.article = article;
      this.actors = actors;
      agencies = article.credits().stream().map(Credit::outlet).distinct().toList();
      text = new CodePoints(article.text());
      title = new CodePoints(article.title() == null ? "" : article.title());
    }

    ActorEvent mention(String actor, List<Mention> mentions) {
      Mention first = mentions.get(0);
      List<String> flags =
          first.flags().stream()
              .filter(f -> mentions.stream().allMatch(m -> m.flags().contains(f)))
              .toList();
      return record(
          ActorEvent.Kind.MENTION,
          mentionId(article.articleId(), actor),
          actor,
          evidence(first.in(), first.start(), first.end()),
          new ActorEvent.Named(
              mentions.size(),
              first.type().toString(),
              first.form().toString(),
              first.rule(),
              flags,
              claim(mentions)),
          null);
    }

    private ActorEvent.@Nullable Claim claim(List<Mention> mentions) {
      for (Mention m : mentions) {
        if (m.office() != null && m.flags().contains(Mention.NEW_OFFICE)) {
          return new ActorEvent.Claim(m.office(), evidence(m.in(), m.start(), m.end()));
        }
      }
      return null;
    }

    ActorEvent event(String actor, String role, Event e) {
      return record(
          ActorEvent.Kind.EVENT,
          ArticleId.hash("actor-event", e.id(), actor, role),
          actor,
          evidence(e.in(), e.start(), e.end()),
          null,
          new ActorEvent.Done(
              e.id(),
              e.type(),
              e.mode(),
              role,
              e.actors(),
              e.recipients(),
              e.flags(),
              e.type().quad().name(),
              e.intensity(),
              e.cameo(),
              e.cameoBase(),
              e.place(),
              e.day(),
              EventType.VOCABULARY,
              e.pattern()));
    }

    private ActorEvent record(
        ActorEvent.Kind kind,
        String id,
        String actor,
        Evidence evidence,
        ActorEvent.@Nullable Named named,
        ActorEvent.@Nullable Done done) {
      return new ActorEvent(
          kind,
          id,
          actor,
          article.articleId(),
          article.revision(),
          article.outlet(),
          article.url(),
          article.title(),
          article.publishedAt(),
          article.receivedAt(),
          article.signature(),
          agencies,
          evidence,
          others(actor),
          named,
          done,
          null);
    }

    private List<String> others(String actor) {
      return actors.stream().filter(a -> !a.equals(actor)).limit(ActorEvent.MAX_CO_ACTORS).toList();
    }

    private Evidence evidence(String in, int start, int end) {
      if (in.equals("title")) {
        return new Evidence(
            in,
            start,
            end,
            title.slice(start, end),
            article.title() == null ? "" : article.title());
      }
      String sentence = text.slice(start, end);
      for (Span s : article.sentences()) {
        if (s.start() <= start && end <= s.end()) {
          sentence = text.slice(s.start(), s.end());
          break;
        }
      }
      return new Evidence(in, start, end, text.slice(start, end), sentence);
    }
  }
}
