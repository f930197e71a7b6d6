package marsad.kafka;

import static marsad.kafka.TestCluster.BEGINNING;
import static marsad.kafka.TestCluster.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedKafka.class)
class TopicTailTest {

  @Test
  void readingToTheEndWaitsForWhatAnOpenTransactionHasWritten(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "tail-open-");
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "tail-open");
    List<String> read = new ArrayList<>();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      write(producer, cluster, "موسكو");
      producer.commitTransaction();
      producer.beginTransaction();
      write(producer, cluster, "دمشق");
      new TopicTail(cluster, "alerts")
          .untilEnd(
              BEGINNING,
              r -> {
                read.add(r.key());
                if (read.size() == 1) {
                  producer.commitTransaction();
                }
              });
    }
    assertThat(read).containsExactly("موسكو", "دمشق");
  }

  private static void write(KafkaProducer<String, String> producer, Cluster cluster, String key)
      throws Exception {
    producer.send(new ProducerRecord<>(cluster.topic("alerts"), 0, key, "{}")).get();
  }
}
