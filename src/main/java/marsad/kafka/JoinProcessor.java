package marsad.kafka;

import java.util.List;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the text and the tags of one revision, whichever comes first. Of an article the last of
 * each waits: both topics carry its revisions in the same order, so those of the last one meet
 * however far one topic is read ahead of the other; of the ones before, some may be overtaken.
 */
final class JoinProcessor
    extends ContextualProcessor<String, JoinProcessor.Half, String, ReadArticle> {
  static final String STORE = "code-join";

  private final Stages stages;
  private @Nullable KeyValueStore<String, Half> store;

  JoinProcessor(Stages stages) {
    this.stages = stages;
  }

  /**
   * What has come of an article.
   *
   * @param headers what of the tags' headers goes on to the events, null for a text
   */
  record Half(
      @Nullable NormalizedArticle article,
      @Nullable TaggedArticle tagged,
      @Nullable Origin headers) {
    static Half of(NormalizedArticle article) {
      return new Half(article, null, null);
    }

    static Half of(TaggedArticle tagged) {
      return new Half(null, tagged, null);
    }

    /** This, replaced by what {@code later} has. */
    Half with(Half later) {
      return new Half(
          later.article() == null ? article : later.article(),
          later.tagged() == null ? tagged : later.tagged(),
          later.tagged() == null ? headers : later.headers());
    }
  }

  /** Headers that only the tags carry, kept while they wait. */
  record Origin(@Nullable String partition, @Nullable String offset, @Nullable String dictionary) {
    static Origin of(Headers headers) {
      return new Origin(
          CloudEvent.text(headers, CloudEvent.RAW_PARTITION),
          CloudEvent.text(headers, CloudEvent.RAW_OFFSET),
          CloudEvent.text(headers, CloudEvent.DICTIONARY));
    }
  }

  @Override
  public void init(ProcessorContext<String, ReadArticle> context) {
    super.init(context);
    store = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, Half> record) {
    if (store == null) {
      throw new IllegalStateException("not initialised");
    }
    Half now = record.value();
    if (now.tagged() != null) {
      now = new Half(null, now.tagged(), Origin.of(record.headers()));
    }
    Half waiting = store.get(record.key());
    Half both = waiting == null ? now : waiting.with(now);
    NormalizedArticle article = both.article();
    TaggedArticle tagged = both.tagged();
    if (article == null || tagged == null || !article.revision().equals(tagged.revision())) {
      store.put(record.key(), both);
      return;
    }
    forward(record, article, tagged, both.headers());
    store.delete(record.key());
  }

  private void forward(
      Record<String, Half> record,
      NormalizedArticle article,
      TaggedArticle tagged,
      @Nullable Origin origin) {
    long time = EventTime.of(article.publishedAt(), article.receivedAt(), record.timestamp());
    CloudEvent event =
        CloudEvent.of(
                "read-article",
                Stage.CODE.toString(),
                article.articleId() + "/" + article.revision(),
                article.articleId(),
                time)
            .with(CloudEvent.REVISION, article.revision());
    if (origin != null) {
      add(event, CloudEvent.RAW_PARTITION, origin.partition());
      add(event, CloudEvent.RAW_OFFSET, origin.offset());
      add(event, CloudEvent.DICTIONARY, origin.dictionary());
    }
    context()
        .forward(
            record
                .withValue(
                    new ReadArticle(
                        article,
                        tagged,
                        List.of(),
                        stages.dictionary().like(origin == null ? null : origin.dictionary())))
                .withTimestamp(time)
                .withHeaders(event.headers()));
  }

  private static void add(CloudEvent event, String name, @Nullable String value) {
    if (value != null) {
      event.with(name, value);
    }
  }
}
