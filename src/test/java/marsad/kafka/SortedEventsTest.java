package marsad.kafka;

import static marsad.kafka.Replaying.NOBODY;
import static marsad.kafka.Replaying.articles;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedKafka.class)
class SortedEventsTest {
  @TempDir private Path dir;

  @Test
  void whatOneOfTwoGenerationsHasNotMadeYetIsLeftOut(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "sorted-both-");
    publish(cluster, articles(0, 7));
    try (StreamsRunner onlyFirst = TestCluster.worker(cluster, dir)) {
      TestCluster.awaitProcessed(cluster, onlyFirst);
      new Replays(cluster).start("anew", Generation.Scope.ALL, NOBODY);
      assertThat(count(cluster, SortedEvents.madeByBoth(cluster, cluster.of("anew")))).isZero();
      assertThat(count(cluster, SortedEvents.madeByBoth(cluster, cluster)))
          .isEqualTo(TestCluster.events(cluster).size());
    }
  }

  private static int count(Cluster cluster, List<Long> until) {
    int[] count = new int[1];
    try (SortedEvents events = SortedEvents.byArticle(cluster, until)) {
      events.iterator().forEachRemaining(e -> count[0]++);
    }
    return count[0];
  }
}
