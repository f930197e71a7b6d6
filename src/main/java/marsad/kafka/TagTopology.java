package marsad.kafka;

import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.text.NormalizedArticle;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Record;

/** {@code normalized-articles} to {@code tagged-articles} and {@code unknown-names}. */
final class TagTopology {
  private TagTopology() {}

  static KStream<String, ReadArticle> addTo(
      KStream<String, NormalizedArticle> normalized, Stages stages) {
    return normalized.processValues(() -> new Tag(stages), Named.as(Stage.TAG.toString()));
  }

  static void write(KStream<String, ReadArticle> read, Topic.Set topics) {
    read.mapValues(ReadArticle::tagged, Named.as("tagged"))
        .to(topics.taggedArticles().name(), topics.taggedArticles().produced());
    read.process(Unknown::new, Named.as("unknown-names"))
        .to(topics.unknownNames().name(), topics.unknownNames().produced());
  }

  private static final class Tag
      extends ContextualFixedKeyProcessor<String, NormalizedArticle, ReadArticle> {
    private final Stages stages;
    private Monitor monitor = Monitor.none();

    private Tag(Stages stages) {
      this.stages = stages;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ReadArticle> context) {
      super.init(context);
      monitor = Monitor.of(context.appConfigs());
    }

    @Override
    public void process(FixedKeyRecord<String, NormalizedArticle> record) {
      NormalizedArticle article = record.value();
      Stages.Snapshot snapshot = stages.dictionary().current();
      ReadArticle read = monitor.timed(Stage.TAG, () -> read(article, snapshot));
      CloudEvent event =
          CloudEvent.of(
                  "tagged-article",
                  Stage.TAG.toString(),
                  article.articleId() + "/" + article.revision(),
                  article.articleId(),
                  record.timestamp())
              .with(CloudEvent.REVISION, article.revision())
              .with(record.headers(), CloudEvent.RAW_PARTITION, CloudEvent.RAW_OFFSET)
              .with(CloudEvent.DICTIONARY, snapshot.version());
      context().forward(record.withValue(read).withHeaders(event.headers()));
    }
  }

  private static ReadArticle read(NormalizedArticle article, Stages.Snapshot snapshot) {
    TaggedArticle tagged = snapshot.tag().apply(article);
    return new ReadArticle(
        article, tagged, snapshot.unknownNames().apply(article, tagged), snapshot);
  }

  private static final class Unknown
      extends ContextualProcessor<String, ReadArticle, String, UnknownName> {
    @Override
    public void process(Record<String, ReadArticle> record) {
      ReadArticle read = record.value();
      for (UnknownName name : read.unknown()) {
        CloudEvent event =
            CloudEvent.of(
                    "unknown-name",
                    Stage.TAG.toString(),
                    name.articleId() + "/" + read.article().revision() + "/" + name.start(),
                    name.name(),
                    record.timestamp())
                .with(
                    record.headers(),
                    CloudEvent.REVISION,
                    CloudEvent.RAW_PARTITION,
                    CloudEvent.RAW_OFFSET,
                    CloudEvent.DICTIONARY);
        context().forward(record.withKey(name.name()).withValue(name).withHeaders(event.headers()));
      }
    }
  }
}
