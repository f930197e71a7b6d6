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
 * Waits for the text and the tags of one revision, whichever comes first. At most one half waits
 * per article: both topics carry an article's revisions in the same order, so a half that meets
 * another revision belongs to the one that was overtaken.
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
   * One of the two, or both.
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

    String revision() {
      if (article != null) {
        return article.revision();
      }
      return tagged == null ? "" : tagged.revision();
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
    if (now.article() == null && now.tagged() == null) {
      throw new IllegalArgumentException("the record has no value");
    }
    if (now.tagged() != null) {
      now = new Half(null, now.tagged(), Origin.of(record.headers()));
    }
    Half waiting = store.get(record.key());
    Half tags = now.tagged() != null ? now : waiting;
    Half text = now.article() != null ? now : waiting;
    if (waiting == null
        || tags == null
        || text == null
        || tags.tagged() == null
        || text.article() == null
        || !waiting.revision().equals(now.revision())) {
      store.put(record.key(), now);
      return;
    }
    forward(record, text.article(), tags.tagged(), tags.headers());
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
