package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import marsad.article.Article;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two workers, one of which loses the broker while articles come: the other takes over, the one
 * that was away comes back by itself, and every record is there once.
 */
class NetworkCutTest {
  @TempDir private Path dir;

  @Test
  void connectionsThatAnswerNothingAnyMore() throws Exception {
    run(Wire.State.SILENT);
  }

  @Test
  @Tag("slow")
  void connectionsThatEndAndAreRefused() throws Exception {
    run(Wire.State.CUT);
  }

  private void run(Wire.State trouble) throws Exception {
    int[] ports = SecuredKafka.freePorts(3);
    try (Wire wire = Wire.to(ports[1]);
        Broker broker = broker(ports, wire.port())) {
      assertThat(broker).isNotNull();
      Cluster cluster =
          TestCluster.prepared(new Cluster("127.0.0.1:" + ports[0], Map.of(), "cut-"));
      Cluster overWire = new Cluster("127.0.0.1:" + wire.port(), Map.of(), "cut-");
      List<Article> articles = TestCluster.articles(90);
      try (StreamsRunner far = TestCluster.worker(overWire, dir.resolve("far"))) {
        try (StreamsRunner near = TestCluster.worker(cluster, dir.resolve("near"))) {
          Strikes.await("both work", () -> working(cluster) == 2);
          TestCluster.publish(cluster, articles.subList(0, 30));
          Strikes.awaitMade(cluster);

          wire.set(trouble);
          TestCluster.publish(cluster, articles.subList(30, 60));
          Strikes.awaitMade(cluster);
          assertThat(working(cluster)).as("while one is away").isEqualTo(1);

          wire.set(Wire.State.OPEN);
          Strikes.await("it is back", () -> working(cluster) == 2);
          assertThat(near.failure()).isNull();
        }
        TestCluster.publish(cluster, articles.subList(60, 90));
        Strikes.awaitMade(cluster);
        assertThat(far.failure()).isNull();
      }
      TestCluster.requireEachOnce(cluster, articles);
    }
  }

  /** A broker that tells who comes over the wire to stay there. */
  private Broker broker(int[] ports, int wire) throws Exception {
    Properties p = Broker.config(1, dir.resolve("log"), 1);
    p.put(
        "listeners",
        String.format(
            "NEAR://127.0.0.1:%d,FAR://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d",
            ports[0], ports[1], ports[2]));
    p.put(
        "advertised.listeners",
        String.format("NEAR://127.0.0.1:%d,FAR://127.0.0.1:%d", ports[0], wire));
    p.put("listener.security.protocol.map", "NEAR:PLAINTEXT,FAR:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("inter.broker.listener.name", "NEAR");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + ports[2]);
    return Broker.start(p, Uuid.randomUuid().toString(), List.of());
  }

  /** How many workers have partitions. */
  private static long working(Cluster cluster) throws Exception {
    try (Admin admin = cluster.admin()) {
      return admin
          .describeConsumerGroups(List.of("cut-marsad"))
          .all()
          .get()
          .get("cut-marsad")
          .members()
          .stream()
          .filter(member -> !member.assignment().topicPartitions().isEmpty())
          .count();
    }
  }
}
