package marsad.kafka;

import static marsad.kafka.AlertFeed.targets;
import static marsad.kafka.AlertFeed.webhook;
import static marsad.kafka.TestCluster.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.Pipeline;
import marsad.actor.ActorEntry;
import marsad.actor.ActorReader;
import marsad.courier.Receiver;
import marsad.event.ActorEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that are none in every topic of the document, one of them larger than any topic takes
 * once it is unpacked; whoever reads the topic goes on with what comes after them.
 */
@ExtendWith(SharedKafka.class)
class PoisonedClusterTest {
  private static final ActorEntry ENTRY =
      ActorEntry.user(ActorReader.read("t.txt", "state egypt EGY EGY\n  ar مصر\n").get(0), null);

  @TempDir private Path dir;

  private static void poison(Cluster cluster) throws Exception {
    byte[] bomb = new byte[JsonSerde.MAX_BYTES + 1];
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put("compression.type", "gzip");
    config.put("max.request.size", 2 * JsonSerde.MAX_BYTES);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (TopicSpec topic : TopicDocument.bundled()) {
        List<String> keys = new ArrayList<>(List.of("live", "generation/bad", "desk/a1"));
        if (!String.valueOf(topic.config().get("cleanup.policy")).contains("compact")) {
          keys.add(null);
        }
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(record(cluster, topic, "bomb", bomb));
        for (String key : keys) {
          for (String value : new String[] {null, "", "{\u0000", "null", "{}", "[]"}) {
            byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
            records.add(record(cluster, topic, key, bytes));
          }
        }
        for (ProducerRecord<String, byte[]> record : records) {
          var unused = producer.send(record);
        }
      }
      producer.flush();
    }
  }

  private static ProducerRecord<String, byte[]> record(
      Cluster cluster, TopicSpec topic, String key, byte[] value) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(cluster.topic(topic.name()), 0, key, value);
    record.headers().add(CloudEvent.RAW_PARTITION, new byte[] {'x'});
    record.headers().add(CloudEvent.RAW_OFFSET, new byte[] {'x'});
    return record;
  }

  @Test
  void poisonInEveryTopicStopsNobody(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "poisoned-");
    AlertFeed feed = new AlertFeed(cluster, dir);
    poison(cluster);
    TestCluster.publish(cluster, TestCluster.articles(60));
    try (Receiver receiver = Receiver.taking();
        LiveDictionary dictionary = LiveDictionary.follow(cluster, new Pipeline(Replaying.NOBODY));
        GenerationWorkers workers = Replaying.workers(cluster, dir);
        DeliveryRunner delivery =
            feed.deliver(
                targets(webhook("desk", receiver.url(), "from: beginning", "updates: false")))) {
      try (Progress progress = new Progress(cluster)) {
        progress.awaitProcessed(workers.applicationId(), () -> workers.ended().isDone());
      }
      assertThat(workers.failure()).isNull();
      feed.requireDelivered(delivery);
      assertThat(receiver.calls()).hasSize(2);
      String before = dictionary.current().version();
      new ActorsTopic(cluster).publish(List.of(ENTRY));
      Eventually.becomesTrue("the edit", () -> !dictionary.current().version().equals(before));
    }
    TestCluster.requireEachOnce(
        TestCluster.read(cluster, "actor-events").stream()
            .flatMap(r -> r.as(ActorEvent.class).stream())
            .toList(),
        TestCluster.articles(60));

    assertThat(run(cluster, 0, "feed", "--until-end")).contains("sergey-lavrov named");
    DeadLetterBox box = new DeadLetterBox(cluster);
    assertThat(box.counts())
        .contains(
            new DeadLetterBox.Count("poisoned-raw-articles-source", "SerializationException", 21))
        .contains(
            new DeadLetterBox.Count("poisoned-raw-articles-sound", "IllegalArgumentException", 4));
    String bomb =
        run(cluster, 0, "dead-letters", "list")
            .lines()
            .filter(l -> l.contains("no Article: 16777217 bytes are more than a topic takes"))
            .findFirst()
            .orElseThrow();
    assertThat(run(cluster, 1, "dead-letters", "retry", bomb.substring(0, bomb.indexOf(' '))))
        .startsWith("0 dead letters sent.\n1 left: too large for any topic");
  }
}
