package marsad.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import marsad.article.Article;
import marsad.text.NormalizedArticle;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each revision of an article through once. A repeat is dropped, whoever sends it; so is a
 * revision older than one that went before. Articles whose text is refused go on, with the reason.
 */
final class NormalizeProcessor implements Processor<String, Article, String, NormalizedArticle> {
  static final String STORE = "normalize-revisions";

  private static final Logger LOG = LoggerFactory.getLogger(NormalizeProcessor.class);

  /** How many earlier revisions of an article are recognised when they come again. */
  private static final int MAX_EARLIER = 16;

  private final Function<Article, NormalizedArticle> normalize;
  private @Nullable ProcessorContext<String, NormalizedArticle> context;
  private @Nullable KeyValueStore<String, Seen> store;
  private Monitor monitor = Monitor.none();

  NormalizeProcessor(Function<Article, NormalizedArticle> normalize) {
    this.normalize = normalize;
  }

  /**
   * What is known of an article. Of revisions that all say when they were made, the newest holds in
   * whatever order they come; one that does not say counts as made when it was received, and a copy
   * of it that is received later is a repeat.
   *
   * @param revision the one that holds
   * @param earlier revisions that do not, the last that came last
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

    /** Whether {@code a} came before and nothing says that it was made anew. */
    boolean repeats(Article a) {
      return a.revision().equals(revision)
          || (earlier.contains(a.revision()) && (a.versionCreated() == null || !newer(a)));
    }

    /**
     * Whether {@code a} is newer than what holds. A total order over revisions: comparing one pair
     * by one time and another pair by another would go round in circles, and which one holds would
     * depend on the order in which they came.
     */
    boolean newer(Article a) {
      int order =
          made(a.versionCreated(), a.receivedAt()).compareTo(made(versionCreated, receivedAt));
      return order > 0 || (order == 0 && a.revision().compareTo(revision) > 0);
    }

    private static Instant made(@Nullable Instant versionCreated, @Nullable Instant receivedAt) {
      if (versionCreated != null) {
        return versionCreated;
      }
      return receivedAt == null ? Instant.MIN : receivedAt;
    }

    /** What is known after {@code a} too. */
    Seen then(Article a) {
      if (a.revision().equals(revision)) {
        return a.versionCreated() != null && newer(a)
            ? new Seen(revision, a.versionCreated(), receivedAt, earlier)
            : this;
      }
      if (repeats(a)) {
        return this;
      }
      boolean newer = newer(a);
      List<String> before = new ArrayList<>(earlier);
      before.remove(a.revision());
      before.add(newer ? revision : a.revision());
      if (before.size() > MAX_EARLIER) {
        before.remove(0);
      }
      return newer
          ? new Seen(a.revision(), a.versionCreated(), a.receivedAt(), before)
          : new Seen(revision, versionCreated, receivedAt, before);
    }
  }

  @Override
  public void init(ProcessorContext<String, NormalizedArticle> given) {
    context = given;
    store = given.getStateStore(STORE);
    monitor = Monitor.of(given.appConfigs());
  }

  @Override
  public void process(Record<String, Article> record) {
    Article article = record.value();
    if (store == null || context == null) {
      throw new IllegalStateException("not initialised");
    }
    Seen seen = store.get(article.id());
    boolean holds = seen != null && seen.revision().equals(article.revision());
    boolean retried = holds && record.headers().lastHeader(DeadLetters.RETRY) != null;
    if (seen != null && !retried && seen.repeats(article)) {
      monitor.article(Monitor.Outcome.REPEATED);
    } else if (seen != null && !holds && !seen.newer(article)) {
      monitor.article(Monitor.Outcome.OUTDATED);
    } else {
      NormalizedArticle read = monitor.timed(Stage.NORMALIZE, () -> normalize.apply(article));
      count(read);
      forward(context, record, read);
    }
    Seen now = seen == null ? Seen.first(article) : seen.then(article);
    if (!now.equals(seen)) {
      store.put(article.id(), now);
    }
  }

  private void count(NormalizedArticle read) {
    String refused = read.refused();
    if (refused == null) {
      monitor.article(Monitor.Outcome.ACCEPTED);
    } else {
      monitor.refused(refused);
      LOG.atInfo()
          .addKeyValue("article", read.articleId())
          .addKeyValue("outlet", read.outlet())
          .addKeyValue("reason", refused)
          .log("Refused an article");
    }
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
