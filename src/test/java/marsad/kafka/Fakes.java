package marsad.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import marsad.article.Article;
import marsad.article.ArticleId;
import marsad.entity.Mention;
import marsad.entity.MentionForm;
import marsad.entity.MentionType;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.event.ActorEvent;
import marsad.event.CodedArticle;
import marsad.event.EventType;
import marsad.event.Evidence;
import marsad.text.Credit;
import marsad.text.NormalizedArticle;
import marsad.text.Span;

/**
 * Stages small enough to know every record by heart: two actors, a meeting when both are named, one
 * unknown name, one word that is refused and one that fails.
 */
final class Fakes {
  static final String LAVROV = "لافروف";
  static final String SHAIBANI = "الشيباني";
  static final String UNKNOWN = "مرهف";
  static final String REFUSED = "مرفوض";
  static final String BROKEN = "معطوب";
  static final Instant PUBLISHED = Instant.parse("2025-07-31T12:30:00Z");
  static final Instant RECEIVED = Instant.parse("2025-07-31T12:31:05Z");

  private static final Map<String, String> ACTORS =
      new TreeMap<>(Map.of(LAVROV, "sergey-lavrov", SHAIBANI, "asaad-al-shaibani"));

  private Fakes() {}

  static Stages stages() {
    return new Stages(Fakes::normalize, () -> snapshot(Fakes::tag), Fakes::rules);
  }

  /** Every first mention, from the first article on. */
  static AlertRules rules() {
    return new AlertRules(
        Rules.read("test", "rules: [{rule: first-mention}]"), Duration.ofDays(2), Duration.ZERO);
  }

  static Stages.Snapshot snapshot(Function<NormalizedArticle, TaggedArticle> tag) {
    return snapshot("d1", tag);
  }

  static Stages.Snapshot snapshot(String version, Function<NormalizedArticle, TaggedArticle> tag) {
    return new Stages.Snapshot(version, tag, Fakes::unknownNames, Fakes::code, id -> null);
  }

  /** A pinned dictionary that is the one in use, and has no edits. */
  static final Replay.Dictionary UNCHANGED =
      new Replay.Dictionary() {
        @Override
        public Stages.Snapshot snapshot() {
          return Fakes.snapshot(Fakes::tag);
        }

        @Override
        public Optional<Predicate<String>> changedSince(String version) {
          return Optional.of(text -> false);
        }

        @Override
        public Predicate<String> names(String actor) {
          return text -> false;
        }
      };

  /** An article of one address, received a minute after publication. */
  static Article article(String url, String text) {
    return Article.of(
            new Article.Fields(
                null, "example-news", url, null, PUBLISHED, null, text, null, null, null, Map.of()))
        .received(RECEIVED);
  }

  /** Another revision of {@code a}, made and received later by {@code after}. */
  static Article revised(Article a, String text, Duration after) {
    return Article.of(
            new Article.Fields(
                null, a.outlet(), a.url(), null, PUBLISHED, null, text, null, null, null, Map.of()))
        .received(RECEIVED.plus(after));
  }

  static final String SIGNATURE = "0f".repeat(32);

  static NormalizedArticle normalize(Article a) {
    String text = a.body();
    if (text.contains(BROKEN)) {
      throw new IllegalStateException("cannot read\n" + BROKEN);
    }
    String refused = text.contains(REFUSED) ? "not-arabic" : null;
    return new NormalizedArticle(
        a.id(),
        a.revision(),
        a.givenId(),
        a.outlet(),
        a.url(),
        a.title(),
        null,
        a.publishedAt(),
        "metadata",
        null,
        a.receivedAt(),
        refused == null ? text : "",
        "ar",
        refused == null ? List.of(new Span(0, text.length())) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        SIGNATURE,
        "00000000000000000000000f",
        refused);
  }

  static TaggedArticle tag(NormalizedArticle a) {
    List<Mention> mentions = new ArrayList<>();
    ACTORS.forEach(
        (name, actor) -> {
          int at = a.text().indexOf(name);
          if (at >= 0) {
            mentions.add(
                new Mention(
                    ArticleId.hash("mention", a.articleId(), actor),
                    "text",
                    at,
                    at + name.length(),
                    name,
                    actor,
                    MentionType.PERSON,
                    MentionForm.SHORT,
                    "fake",
                    null,
                    List.of()));
          }
        });
    return new TaggedArticle(a.articleId(), a.revision(), mentions, a.refused());
  }

  static List<UnknownName> unknownNames(NormalizedArticle a, TaggedArticle tagged) {
    int at = a.text().indexOf(UNKNOWN);
    return at < 0
        ? List.of()
        : List.of(
            new UnknownName(
                UNKNOWN,
                UNKNOWN,
                null,
                a.articleId(),
                a.outlet(),
                a.url(),
                a.title(),
                a.publishedAt(),
                a.receivedAt(),
                a.signature(),
                a.text(),
                at,
                at + UNKNOWN.length()));
  }

  static CodedArticle code(NormalizedArticle a, TaggedArticle tagged) {
    List<ActorEvent> records = new ArrayList<>();
    for (Mention m : tagged.mentions()) {
      records.add(
          record(a, ActorEvent.Kind.MENTION, m)
              .apply(
                  new ActorEvent.Named(
                      1, m.type().toString(), m.form().toString(), "fake", List.of(), null),
                  null));
    }
    if (tagged.mentions().size() == ACTORS.size()) {
      List<String> actors = List.copyOf(ACTORS.values());
      for (Mention m : tagged.mentions()) {
        records.add(
            record(a, ActorEvent.Kind.EVENT, m)
                .apply(
                    null,
                    new ActorEvent.Done(
                        ArticleId.hash("event", a.articleId()),
                        EventType.CONSULT,
                        null,
                        "actor",
                        actors,
                        List.of(),
                        List.of(),
                        EventType.CONSULT.quad().name(),
                        EventType.CONSULT.intensity(),
                        EventType.CONSULT.cameo(),
                        null,
                        null,
                        null,
                        EventType.VOCABULARY,
                        "fake")));
      }
    }
    return new CodedArticle(a.articleId(), a.revision(), records, List.of(), tagged.refused());
  }

  private static java.util.function.BiFunction<ActorEvent.Named, ActorEvent.Done, ActorEvent>
      record(NormalizedArticle a, ActorEvent.Kind kind, Mention m) {
    return (named, done) ->
        new ActorEvent(
            kind,
            ArticleId.hash(kind.toString(), a.articleId(), m.actor()),
            String.valueOf(m.actor()),
            a.articleId(),
            a.revision(),
            a.outlet(),
            a.url(),
            a.title(),
            a.publishedAt(),
            a.receivedAt(),
            a.signature(),
            a.credits().stream().map(Credit::outlet).toList(),
            new Evidence("text", m.start(), m.end(), m.surface(), m.surface()),
            List.of(),
            named,
            done,
            null);
  }
}
