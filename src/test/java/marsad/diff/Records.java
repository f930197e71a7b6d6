package marsad.diff;

import java.time.Instant;
import java.util.List;
import marsad.article.ArticleId;
import marsad.event.ActorEvent;
import marsad.event.EventType;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/** Records of one article about الشيباني and موسكو, as short as can be. */
final class Records {
  static final String SENTENCE = "وصل الشيباني إلى موسكو والتقى لافروف";
  static final Instant RECEIVED = Instant.parse("2025-07-31T12:31:05Z");

  private Records() {}

  /** {@code actor} named by {@code quote}, a part of the sentence. */
  static ActorEvent mention(String article, String actor, String quote, String rule) {
    return record(
        ActorEvent.Kind.MENTION,
        ArticleId.hash("mention", article, actor),
        article,
        actor,
        quote,
        new ActorEvent.Named(1, "person", "short", rule, List.of(), null),
        null,
        null);
  }

  static ActorEvent meeting(String article, String actor, List<String> with, String pattern) {
    return record(
        ActorEvent.Kind.EVENT,
        ArticleId.hash("event", article, actor, with.toString()),
        article,
        actor,
        SENTENCE,
        null,
        new ActorEvent.Done(
            ArticleId.hash(article, with.toString()),
            EventType.CONSULT,
            null,
            "actor",
            List.of(actor),
            with,
            List.of(),
            EventType.CONSULT.quad().name(),
            EventType.CONSULT.intensity(),
            EventType.CONSULT.cameo(),
            null,
            null,
            null,
            EventType.VOCABULARY,
            pattern),
        null);
  }

  static ActorEvent withdrawal(ActorEvent of) {
    return record(
        ActorEvent.Kind.WITHDRAWN,
        ArticleId.hash("withdrawn", of.id()),
        of.articleId(),
        of.actor(),
        SENTENCE,
        null,
        null,
        of.id());
  }

  private static ActorEvent record(
      ActorEvent.Kind kind,
      String id,
      String article,
      String actor,
      String quote,
      ActorEvent.@Nullable Named named,
      ActorEvent.@Nullable Done done,
      @Nullable String withdraws) {
    int at = SENTENCE.indexOf(quote);
    return new ActorEvent(
        kind,
        id,
        actor,
        article,
        "r1",
        "example-news",
        null,
        null,
        Instant.parse("2025-07-31T12:30:00Z"),
        RECEIVED,
        "",
        List.of(),
        new Evidence("text", at, at + quote.length(), quote, SENTENCE),
        List.of(),
        named,
        done,
        withdraws);
  }
}
