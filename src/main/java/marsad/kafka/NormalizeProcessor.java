package marsad.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import marsad.article.Article;
import marsad.text.NormalizedArticle;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets each revision of an article through once. A repeat is dropped, whoever sends it; so is a
 * revision older than one that went before. Both are counted in the metrics of Streams, as are
 * articles whose text is refused; those go on, with the reason.
 */
final class NormalizeProcessor implements Processor<String, Article, String, NormalizedArticle> {
  static final String STORE = "normalize-revisions";

  /** How many earlier revisions of an article are recognised when they come again. */
  private static final int MAX_EARLIER = 16;

  private final Function<Article, NormalizedArticle> normalize;
  private @Nullable ProcessorContext<String, NormalizedArticle> context;
  private @Nullable KeyValueStore<String, Seen> store;
  private @Nullable Sensor repeated;
  private @Nullable Sensor outdated;
  private @Nullable Sensor refused;

  NormalizeProcessor(Function<Article, NormalizedArticle> normalize) {
    this.normalize = normalize;
  }

  /**
   * What is known of an article.
   *
   * @param revision the newest
   * @param earlier revisions before it, oldest first
   */
  record Seen(
      String revision,
      @Nullable Instant versionCreated,
      @Nullable Instant receivedAt,
      List<String> earlier) {
    Seen {
      earlier = List.copyOf(earlier);
    }

    static Seen first(Article a) {
      return new Seen(a.revision(), a.versionCreated(), a.receivedAt(), List.of());
    }

    /** Whether {@code a} was let through before and nothing says that it was made anew. */
    boolean repeats(Article a) {
      return a.revision().equals(revision)
          || (earlier.contains(a.revision()) && (!dated(a) || !newer(a)));
    }

    /** Whether {@code a} replaces what is known. */
    boolean newer(Article a) {
      int order =
          dated(a)
              ? compare(a.versionCreated(), versionCreated)
              : compare(a.receivedAt(), receivedAt);
      return order > 0 || (order == 0 && a.revision().compareTo(revision) > 0);
    }

    private boolean dated(Article a) {
      return a.versionCreated() != null && versionCreated != null;
    }

    private static int compare(@Nullable Instant a, @Nullable Instant b) {
      return a == null || b == null ? 0 : a.compareTo(b);
    }

    Seen then(Article a) {
      List<String> before = new ArrayList<>(earlier);
      before.remove(a.revision());
      before.add(revision);
      if (before.size() > MAX_EARLIER) {
        before.remove(0);
      }
      return new Seen(a.revision(), a.versionCreated(), a.receivedAt(), before);
    }
  }

  @Override
  public void init(ProcessorContext<String, NormalizedArticle> given) {
    context = given;
    store = given.getStateStore(STORE);
    String entity = Stage.NORMALIZE + "-" + given.taskId();
    repeated =
        given
            .metrics()
            .addRateTotalSensor("marsad", entity, "repeated", Sensor.RecordingLevel.INFO);
    outdated =
        given
            .metrics()
            .addRateTotalSensor("marsad", entity, "outdated", Sensor.RecordingLevel.INFO);
    refused =
        given.metrics().addRateTotalSensor("marsad", entity, "refused", Sensor.RecordingLevel.INFO);
  }

  @Override
  public void process(Record<String, Article> record) {
    Article article = record.value();
    if (article == null || !article.id().equals(record.key())) {
      throw new IllegalArgumentException("the record's key is not its article's id");
    }
    if (store == null
        || context == null
        || repeated == null
        || outdated == null
        || refused == null) {
      throw new IllegalStateException("not initialised");
    }
    boolean again = record.headers().lastHeader(DeadLetters.RETRY) != null;
    Seen seen = store.get(article.id());
    if (seen != null && seen.repeats(article) && !(again && current(seen, article))) {
      repeated.record();
      return;
    }
    if (seen != null && !current(seen, article) && !seen.newer(article)) {
      outdated.record();
      return;
    }
    NormalizedArticle read = normalize.apply(article);
    if (read.refused() != null) {
      refused.record();
    }
    forward(context, record, read);
    if (seen == null || !current(seen, article)) {
      store.put(article.id(), seen == null ? Seen.first(article) : seen.then(article));
    }
  }

  private static boolean current(Seen seen, Article article) {
    return seen.revision().equals(article.revision());
  }

  private static void forward(
      ProcessorContext<String, NormalizedArticle> context,
      Record<String, Article> record,
      NormalizedArticle value) {
    String id = value.articleId() + "/" + value.revision();
    CloudEvent event =
        CloudEvent.of(
                "normalized-article",
                Stage.NORMALIZE.toString(),
                id,
                value.articleId(),
                record.timestamp())
            .with(CloudEvent.REVISION, value.revision());
    RecordMetadata source = context.recordMetadata().orElse(null);
    if (source != null) {
      event
          .with(CloudEvent.RAW_PARTITION, String.valueOf(source.partition()))
          .with(CloudEvent.RAW_OFFSET, String.valueOf(source.offset()));
    }
    context.forward(record.withValue(value).withHeaders(event.headers()));
  }
}
