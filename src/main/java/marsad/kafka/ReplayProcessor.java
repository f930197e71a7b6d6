package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marsad.article.Article;
import marsad.article.Json;
import marsad.event.ActorEvent;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets the articles in scope through to the stages and passes on the other generation's records of
 * all others, in the order of the archive. What the stages remember of an article is brought up to
 * date by the records copied, so that a later revision is read as if they had made them.
 */
final class ReplayProcessor
    extends ContextualProcessor<String, Article, String, ReplayProcessor.Step> {
  /** Where reading the other generation stands, by its partition. */
  static final String POSITIONS = "replay-positions";

  private final Replay replay;
  private final Topic.Set topics;
  private final ReplayScope scope;
  private final Map<String, Long> known = new HashMap<>();
  private @Nullable CopySource copies;
  private @Nullable KeyValueStore<String, Long> positions;
  private @Nullable KeyValueStore<String, NormalizeProcessor.Seen> seen;
  private @Nullable KeyValueStore<String, CodeProcessor.Emitted> emitted;

  ReplayProcessor(Replay replay, Topic.Set topics) {
    this.replay = replay;
    this.topics = topics;
    this.scope = new ReplayScope(replay);
  }

  /**
   * Either an article to read, or a record to write as it is.
   *
   * @param topic full name of the topic to write to, or null
   */
  record Step(@Nullable Article article, @Nullable String topic, @Nullable Bytes value) {}

  @Override
  public void init(ProcessorContext<String, Step> context) {
    super.init(context);
    positions = context.getStateStore(POSITIONS);
    seen = context.getStateStore(NormalizeProcessor.STORE);
    emitted = context.getStateStore(CodeProcessor.STORE);
  }

  @Override
  public void process(Record<String, Article> record) {
    RecordMetadata at = context().recordMetadata().orElse(null);
    if (at == null || !replay.mayCopy(at.partition(), at.offset())) {
      close();
      read(record);
      return;
    }
    List<CopySource.Copy> own = new ArrayList<>();
    for (CopySource.Copy copy : copies(at.partition()).upTo(at.offset())) {
      if (copy.rawOffset() == at.offset()) {
        own.add(copy);
      } else {
        write(record, copy);
      }
    }
    keepPositions();
    if (scope.includes(record, own, held(record.key()))) {
      read(record);
    } else {
      own.forEach(copy -> write(record, copy));
      remember(record.value(), own);
    }
  }

  private void read(Record<String, Article> record) {
    context().forward(record.withValue(new Step(record.value(), null, null)));
  }

  private void write(Record<String, Article> record, CopySource.Copy copy) {
    context()
        .forward(
            record
                .withKey(copy.key())
                .withValue(new Step(null, topic(copy.topic()), copy.value()))
                .withHeaders(copy.headers()));
  }

  private String topic(String name) {
    return switch (name) {
      case "normalized-articles" -> topics.normalizedArticles().name();
      case "tagged-articles" -> topics.taggedArticles().name();
      case "actor-events" -> topics.actorEvents().name();
      default -> topics.unknownNames().name();
    };
  }

  private CodeProcessor.@Nullable Emitted held(String article) {
    return Objects.requireNonNull(emitted).get(article);
  }

  /** As the stages would have, had they made {@code copied} of {@code article}. */
  private void remember(Article article, List<CopySource.Copy> copied) {
    List<CodeProcessor.Entry> entries = new ArrayList<>();
    CodeProcessor.Emitted before = held(article.id());
    if (before != null) {
      entries.addAll(before.entries());
    }
    boolean normalized = false;
    for (CopySource.Copy copy : copied) {
      normalized |= copy.topic().equals("normalized-articles");
      if (copy.topic().equals("actor-events") && copy.value() != null) {
        ActorEvent event = event(copy.value());
        String gone = event.withdraws() == null ? event.id() : event.withdraws();
        entries.removeIf(e -> e.actor().equals(event.actor()) && e.id().equals(gone));
        if (event.kind() != ActorEvent.Kind.WITHDRAWN) {
          entries.add(CodeProcessor.Entry.of(event));
        }
      }
    }
    if (before == null ? !entries.isEmpty() : !entries.equals(before.entries())) {
      Objects.requireNonNull(emitted)
          .put(article.id(), entries.isEmpty() ? null : new CodeProcessor.Emitted(entries));
    }
    remember(article, normalized);
  }

  private void remember(Article article, boolean normalized) {
    KeyValueStore<String, NormalizeProcessor.Seen> store = Objects.requireNonNull(seen);
    NormalizeProcessor.Seen before = store.get(article.id());
    NormalizeProcessor.Seen after =
        before == null ? NormalizeProcessor.Seen.first(article) : before.then(article);
    // A revision that would hold, but gave no record, could not be processed: as if it never came.
    boolean known = normalized || (before != null && after.revision().equals(before.revision()));
    if (known && !after.equals(before)) {
      store.put(article.id(), after);
    }
  }

  private static ActorEvent event(Bytes value) {
    try {
      return Json.MAPPER.readValue(
          new String(value.get(), StandardCharsets.UTF_8), ActorEvent.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new KafkaFailure("A record to copy is no actor event: " + e.getOriginalMessage(), e);
    }
  }

  private CopySource copies(int partition) {
    CopySource open = copies;
    if (open == null) {
      try (KeyValueIterator<String, Long> all = Objects.requireNonNull(positions).all()) {
        while (all.hasNext()) {
          KeyValue<String, Long> each = all.next();
          known.put(each.key, each.value);
        }
      }
      open = replay.copies().open(partition, known);
      copies = open;
    }
    return open;
  }

  /** Written with what was copied, in one transaction. */
  private void keepPositions() {
    KeyValueStore<String, Long> store = Objects.requireNonNull(positions);
    Objects.requireNonNull(copies)
        .positions()
        .forEach(
            (partition, position) -> {
              if (!position.equals(known.put(partition, position))) {
                store.put(partition, position);
              }
            });
  }

  @Override
  public void close() {
    if (copies != null) {
      copies.close();
      copies = null;
    }
    known.clear();
  }
}
