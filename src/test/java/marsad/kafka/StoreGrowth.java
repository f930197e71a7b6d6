package marsad.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Stores as large as millions of articles leave them: what the articles so far have left in the
 * changelogs of the stores that have something of each article is written there again, each time
 * under other keys.
 */
final class StoreGrowth {
  private static final List<String> STORES = List.of(NormalizeProcessor.STORE, CodeProcessor.STORE);

  private StoreGrowth() {}

  /**
   * While no worker runs.
   *
   * @param bytes how much is written, of keys and values
   * @return how many records that is
   */
  static long grow(Cluster cluster, long bytes) throws Exception {
    List<StoredRecord> left = new ArrayList<>();
    for (String store : STORES) {
      new TopicTail(cluster, "marsad-" + store + "-changelog")
          .untilEnd(TestCluster.BEGINNING, left::add);
    }
    long records = 0;
    Future<?> last = CompletableFuture.completedFuture(null);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(cluster.config(), new StringSerializer(), new StringSerializer())) {
      for (long written = 0; written < bytes; records++) {
        StoredRecord of = left.get((int) (records % left.size()));
        String key = records / left.size() + "-" + of.key();
        last = producer.send(new ProducerRecord<>(of.topic(), of.partition(), key, of.value()));
        written += key.length() + String.valueOf(of.value()).length();
      }
      producer.flush();
      last.get();
    }
    return records;
  }
}
