package marsad.kafka;

import static marsad.kafka.Replaying.NOBODY;
import static marsad.kafka.Replaying.articles;
import static marsad.kafka.Replaying.awaitFollowing;
import static marsad.kafka.Replaying.process;
import static marsad.kafka.Replaying.workers;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Making generations live on a real broker; each test has topics of its own. */
@ExtendWith(SharedKafka.class)
class PromotionTest {
  @TempDir private Path dir;

  @Test
  void promotingIsRefusedWhileTheGenerationIsBehind(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "replay-behind-");
    publish(cluster, articles(0, 7));
    Replays replays = new Replays(cluster);
    try (StreamsRunner onlyFirst = TestCluster.worker(cluster, dir.resolve("a"))) {
      TestCluster.awaitProcessed(cluster, onlyFirst);
      replays.start("anew", Generation.Scope.ALL, NOBODY);
      assertThatThrownBy(() -> replays.promote("anew"))
          .hasMessage(
              "anew is 7 articles behind the live generation; promote it when it has caught up,"
                  + " see `marsad generations list`.");
    }
    assertThatThrownBy(() -> replays.promote("first")).hasMessage("first is live already.");
    assertThatThrownBy(replays::rollback).hasMessage("No other generation was live before first.");
    assertThatThrownBy(() -> replays.start("anew", Generation.Scope.ALL, NOBODY))
        .hasMessageStartingWith("There is a generation anew already;");
  }

  @Test
  void aPromotionThatIsKilledLeavesOneGenerationLive(KafkaEnvironment kafka) throws Exception {
    killPromotions(kafka, "replay-promote-", 2);
  }

  @Test
  @Tag("slow")
  void aPromotionThatIsKilledAtAnyMomentLeavesOneGenerationLive(KafkaEnvironment kafka)
      throws Exception {
    killPromotions(kafka, "replay-promotes-", 20);
  }

  private void killPromotions(KafkaEnvironment kafka, String prefix, int times) throws Exception {
    Cluster cluster = cluster(kafka, prefix);
    Random random = new Random(7);
    publish(cluster, articles(0, 7));
    try (GenerationWorkers workers = workers(cluster, dir)) {
      new Replays(cluster).start("anew", Generation.Scope.ALL, NOBODY);
      awaitFollowing(cluster, "anew");
      for (int i = 0; i < times; i++) {
        Path mark = dir.resolve("promoted-" + i);
        Process victim = process(PromoteMain.class, cluster, mark);
        Eventually.becomesTrue("it promotes", () -> Files.exists(mark));
        long wait = TimeUnit.MILLISECONDS.toNanos(random.nextInt(1000));
        long killAt = System.nanoTime() + wait;
        Eventually.becomesTrue("its moment has come", () -> System.nanoTime() >= killAt);
        victim.destroyForcibly().waitFor();

        Generations now = Generations.read(cluster);
        assertThat(now.live().name()).isIn("anew", "first");
        String other = now.live().name().equals("anew") ? "first" : "anew";
        assertThat(new Replays(cluster).promote(other).name()).isEqualTo(other);
      }
      assertThat(workers.failure()).isNull();
    }
  }
}
