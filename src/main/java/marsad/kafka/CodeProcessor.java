package marsad.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.article.ArticleId;
import marsad.article.Json;
import marsad.event.ActorEvent;
import marsad.event.CodedArticle;
import marsad.event.EventType;
import marsad.text.NormalizedArticle;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Emits what an article says of each actor. Of a correction only what is new or changed is emitted,
 * and what no longer holds is withdrawn on the stream of the actor that has it; an article that is
 * refused after it was accepted is withdrawn whole.
 */
final class CodeProcessor extends ContextualProcessor<String, ReadArticle, String, ActorEvent> {
  static final String STORE = "code-emitted";

  private @Nullable KeyValueStore<String, Emitted> store;
  private Monitor monitor = Monitor.none();

  /** The records of an article that hold. */
  record Emitted(List<Entry> entries) {
    Emitted {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A record that holds.
   *
   * @param hash of its {@link ActorEvent#content}
   */
  record Entry(String actor, String id, String hash) {
    static Entry of(ActorEvent record) {
      return new Entry(record.actor(), record.id(), ArticleId.hash(Json.write(record.content())));
    }
  }

  @Override
  public void init(ProcessorContext<String, ActorEvent> context) {
    super.init(context);
    store = context.getStateStore(STORE);
    monitor = Monitor.of(context.appConfigs());
  }

  @Override
  public void process(Record<String, ReadArticle> record) {
    if (store == null) {
      throw new IllegalStateException("not initialised");
    }
    ReadArticle read = record.value();
    NormalizedArticle article = read.article();
    CodedArticle coded =
        monitor.timed(Stage.CODE, () -> read.snapshot().code().apply(article, read.tagged()));
    List<ActorEvent> holds = coded.refused() == null ? coded.records() : List.of();
    Emitted stored = store.get(article.articleId());
    List<Entry> before = stored == null ? List.of() : stored.entries();
    List<Entry> now = holds.stream().map(Entry::of).toList();
    Set<String> kept = new HashSet<>();
    now.forEach(entry -> kept.add(entry.actor() + " " + entry.id()));
    for (Entry entry : before) {
      if (!kept.contains(entry.actor() + " " + entry.id())) {
        forward(record, withdrawal(article, entry));
      }
    }
    Set<Entry> known = new HashSet<>(before);
    for (ActorEvent event : holds) {
      if (known.add(Entry.of(event))) {
        forward(record, event);
      }
    }
    if (!now.equals(before)) {
      store.put(article.articleId(), now.isEmpty() ? null : new Emitted(new ArrayList<>(now)));
    }
  }

  private void forward(Record<String, ReadArticle> record, ActorEvent value) {
    CloudEvent event =
        CloudEvent.of(
                "actor-event",
                Stage.CODE.toString(),
                value.id() + "/" + value.revision(),
                value.actor(),
                record.timestamp())
            .with(
                record.headers(),
                CloudEvent.REVISION,
                CloudEvent.RAW_PARTITION,
                CloudEvent.RAW_OFFSET,
                CloudEvent.DICTIONARY)
            .with(CloudEvent.VOCABULARY, EventType.VOCABULARY);
    context().forward(record.withKey(value.actor()).withValue(value).withHeaders(event.headers()));
  }

  private static ActorEvent withdrawal(NormalizedArticle article, Entry entry) {
    return new ActorEvent(
        ActorEvent.Kind.WITHDRAWN,
        ArticleId.hash("withdrawn", entry.actor(), entry.id(), article.revision()),
        entry.actor(),
        article.articleId(),
        article.revision(),
        article.outlet(),
        article.url(),
        article.title(),
        article.publishedAt(),
        article.receivedAt(),
        article.signature(),
        List.of(),
        null,
        List.of(),
        null,
        null,
        entry.id());
  }
}
