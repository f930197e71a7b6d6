package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends dead letters in again, bytes unchanged, to the topic they failed on. */
public final class DeadLetterBox {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Cluster cluster;

  public DeadLetterBox(Cluster cluster) {
    this.cluster = cluster;
  }

  /** How many letters a stage has for one kind of failure. */
  public record Count(String stage, String failure, long letters) {}

  /**
   * What became of letters that were to be sent in again.
   *
   * @param left of which a topic takes no such record, or nothing says of which topic they are
   */
  public record Retried(int sent, int left) {}

  /** The letters that are there, counted. */
  public List<Count> counts() {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    new TopicTail(cluster, "dead-letters")
        .untilEnd(
            new TopicTail.From.Beginning(),
            letter -> {
              String failure = letter.headers().getOrDefault(DeadLetters.EXCEPTION, "-");
              counts.merge(
                  List.of(
                      letter.headers().getOrDefault(DeadLetters.STAGE, "-"),
                      failure.substring(failure.lastIndexOf('.') + 1)),
                  1L,
                  Long::sum);
            });
    return counts.entrySet().stream()
        .map(e -> new Count(e.getKey().get(0), e.getKey().get(1), e.getValue()))
        .toList();
  }

  /**
   * Sends in again what {@code which} accepts of the letters that are there now. Stages know what
   * they have done, so a letter that went through in part is not doubled.
   */
  public Retried retry(Predicate<StoredRecord> which) {
    int sent = 0;
    int left = 0;
    TopicTail tail = new TopicTail(cluster, "dead-letters");
    try (KafkaConsumer<byte[], byte[]> consumer = tail.open(new TopicTail.From.Beginning());
        KafkaProducer<byte[], byte[]> producer = producer()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
          String topic = CloudEvent.text(letter.headers(), DeadLetters.TOPIC);
          if (!which.test(StoredRecord.of(letter))) {
            continue;
          }
          if (topic == null || CloudEvent.text(letter.headers(), DeadLetters.LEFT_OUT) != null) {
            left++;
          } else {
            producer.send(again(topic, letter)).get();
            sent++;
          }
        }
      }
      return new Retried(sent, left);
    } catch (ExecutionException e) {
      throw new KafkaFailure("A dead letter could not be sent: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while sending dead letters.", e);
    }
  }

  /** The record as it was; the letter's own bytes when its topic has it no more. */
  private ProducerRecord<byte[], byte[]> again(
      String topic, ConsumerRecord<byte[], byte[]> letter) {
    ConsumerRecord<byte[], byte[]> original = original(topic, letter);
    ProducerRecord<byte[], byte[]> record =
        original == null
            ? new ProducerRecord<>(topic, letter.key(), letter.value())
            : new ProducerRecord<>(topic, original.key(), original.value());
    if (original != null) {
      original.headers().forEach(record.headers()::add);
    }
    String from = letter.partition() + ":" + letter.offset();
    record
        .headers()
        .remove(DeadLetters.RETRY)
        .add(DeadLetters.RETRY, from.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private @Nullable ConsumerRecord<byte[], byte[]> original(
      String topic, ConsumerRecord<byte[], byte[]> letter) {
    Long partition = CloudEvent.number(CloudEvent.text(letter.headers(), DeadLetters.PARTITION));
    Long position = CloudEvent.number(CloudEvent.text(letter.headers(), DeadLetters.OFFSET));
    if (partition == null || position == null) {
      return null;
    }
    TopicPartition at = new TopicPartition(topic, partition.intValue());
    try (KafkaConsumer<byte[], byte[]> consumer = TopicTail.consumer(cluster)) {
      consumer.assign(List.of(at));
      if (consumer.beginningOffsets(List.of(at)).getOrDefault(at, 0L) > position) {
        return null;
      }
      consumer.seek(at, position);
      while (consumer.position(at) <= position) {
        for (ConsumerRecord<byte[], byte[]> r : consumer.poll(POLL)) {
          if (r.offset() == position) {
            return r;
          }
        }
      }
      return null;
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, JsonSerde.MAX_BYTES);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
