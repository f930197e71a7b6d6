package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import marsad.delivery.Mute;
import marsad.delivery.Mutes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mutes on {@code alert-mutes}, one record per subject. */
public final class MutesTopic {
  static final String NAME = "alert-mutes";

  private static final Logger LOG = LoggerFactory.getLogger(MutesTopic.class);

  private final Cluster cluster;
  private final Topic<String, Mute> topic;

  public MutesTopic(Cluster cluster) {
    this.cluster = cluster;
    this.topic = cluster.topics().alertMutes();
  }

  /** The mutes published, past ones too. */
  public Mutes read() {
    TopicFollower.Fold<Mutes> mutes = fold();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new TopicTail(cluster, NAME).open(new TopicTail.From.Beginning())) {
      ActorsTopic.toEnd(consumer, mutes::add);
    }
    return mutes.now();
  }

  /** The mutes as they are now. */
  TopicFollower<Mutes> follow() {
    return TopicFollower.follow(cluster, NAME, fold());
  }

  private TopicFollower.Fold<Mutes> fold() {
    return TopicFollower.Fold.of(Mutes.none(), this::with);
  }

  /** {@code mutes} with what a record says; one that is no mute is logged and skipped. */
  private Mutes with(Mutes mutes, ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return mutes;
    }
    String subject = new String(record.key(), StandardCharsets.UTF_8);
    Map<String, Mute> all = new TreeMap<>(mutes.bySubject());
    if (record.value() == null) {
      all.remove(subject);
      return new Mutes(all);
    }
    try {
      all.put(subject, topic.values().deserializer().deserialize(topic.name(), record.value()));
      return new Mutes(all);
    } catch (SerializationException e) {
      LOG.warn("Skipped a record of {}, {}: {}", topic.name(), subject, e.getMessage());
      return mutes;
    }
  }

  /** Returns when {@code mute} is published. */
  public void publish(Mute mute) {
    write(mute.subject(), mute);
  }

  /** Returns when the mute of {@code subject} is taken back; what it held back stays so. */
  public void remove(String subject) {
    write(subject, null);
  }

  private void write(String subject, @Nullable Mute mute) {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    Instant now = Instant.now();
    ProducerRecord<String, Mute> record = new ProducerRecord<>(topic.name(), subject, mute);
    CloudEvent.of("alert-mute", "alerts", subject + "/" + now, subject, now.toEpochMilli())
        .headers()
        .forEach(record.headers()::add);
    try (KafkaProducer<String, Mute> producer =
        new KafkaProducer<>(config, topic.keys().serializer(), topic.values().serializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaFailure("The mute was not taken: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while a mute was published.", e);
    }
  }
}
