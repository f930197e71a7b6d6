package marsad.kafka;

import static marsad.kafka.Replaying.NOBODY;
import static marsad.kafka.Replaying.articles;
import static marsad.kafka.Replaying.awaitFollowing;
import static marsad.kafka.Replaying.awaitMade;
import static marsad.kafka.Replaying.process;
import static marsad.kafka.Replaying.workers;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.publish;
import static marsad.kafka.TestCluster.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import marsad.article.Article;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Generations on a real broker; each test has topics of its own. */
@ExtendWith(SharedKafka.class)
class ReplayTest {
  private static final Generation.Scope OTHER_OUTLET =
      new Generation.Scope(null, null, "other-news", null, false);

  @TempDir private Path dir;

  /** Keys and values, sorted: what two generations of the same articles have in common. */
  private static List<String> content(Cluster cluster) {
    List<String> lines = new ArrayList<>();
    for (String topic : List.of("normalized-articles", "tagged-articles", "actor-events")) {
      read(cluster, topic).forEach(r -> lines.add(topic + " " + r.key() + " " + r.value()));
    }
    lines.sort(null);
    return lines;
  }

  @Test
  void aKilledReplayGoesOnAndComesToWhatAnUndisturbedOneDoes(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "replay-kill-");
    publish(cluster, articles(0, 2000));
    Process victim = process(ReplayWorkerMain.class, cluster, dir.resolve("victim"));
    CompletableFuture<Void> more;
    try {
      awaitMade(cluster, "first");
      new Replays(cluster).start("anew", OTHER_OUTLET, NOBODY);
      more = CompletableFuture.runAsync(() -> publishSlowly(cluster));
      Eventually.becomesTrue(
          "the replay is under way",
          () -> new Replays(cluster).find("anew").orElseThrow().made() > 100);
    } finally {
      victim.destroyForcibly().waitFor();
    }
    Process next = process(ReplayWorkerMain.class, cluster, dir.resolve("victim"));
    try {
      awaitFollowing(cluster, "anew");
      more.get(1, TimeUnit.MINUTES);
      awaitMade(cluster, "first");
      awaitMade(cluster, "anew");
    } finally {
      next.destroyForcibly().waitFor();
    }
    TestCluster.requireEachOnce(cluster, articles(0, 2040));
    assertThat(content(cluster.of("anew"))).isEqualTo(content(cluster));
  }

  /** Twenty a second, as live articles come. */
  private static void publishSlowly(Cluster cluster) {
    try (ArticleProducer producer = new ArticleProducer(cluster, () -> Fakes.RECEIVED)) {
      for (Article article : articles(2000, 2040)) {
        producer.publish(article);
        producer.flush();
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    } catch (marsad.article.RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFeedFollowsThePromotedGenerationAndBackWithoutGapOrRepeat(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "replay-feed-");
    List<String> given = java.util.Collections.synchronizedList(new ArrayList<>());
    List<String> topics = java.util.Collections.synchronizedList(new ArrayList<>());
    boolean[] stop = {false};
    publish(cluster, articles(0, 30));
    try (GenerationWorkers workers = workers(cluster, dir)) {
      CompletableFuture<Void> feed =
          CompletableFuture.runAsync(
              () ->
                  new LiveTail(cluster, "actor-events")
                      .follow(
                          TestCluster.BEGINNING,
                          () -> stop[0],
                          r -> {
                            given.add(r.key() + " " + r.headers().get("ce_id"));
                            topics.add(r.topic());
                          }));
      new Replays(cluster).start("anew", Generation.Scope.ALL, NOBODY);
      awaitFollowing(cluster, "anew");
      Eventually.becomesTrue(
          "the feed has come along", () -> given.size() >= read(cluster, "actor-events").size());

      new Replays(cluster).promote("anew");
      publish(cluster, articles(0, 60));
      Eventually.becomesTrue(
          "the feed has gone over", () -> topics.contains("replay-feed-anew.actor-events"));
      awaitMade(cluster, "anew");
      awaitMade(cluster, "first");
      Eventually.becomesTrue(
          "the feed has come along", () -> given.size() >= read(cluster, "actor-events").size());

      assertThat(new Replays(cluster).rollback().name()).isEqualTo("first");
      publish(cluster, articles(0, 90));
      awaitMade(cluster, "first");
      List<StoredRecord> all = read(cluster, "actor-events");
      Eventually.becomesTrue("the feed is at the end", () -> given.size() >= all.size());
      stop[0] = true;
      feed.get(1, TimeUnit.MINUTES);
      assertThat(given)
          .containsExactlyInAnyOrderElementsOf(
              all.stream().map(r -> r.key() + " " + r.headers().get("ce_id")).toList());
      assertThat(topics.get(topics.size() - 1)).isEqualTo("replay-feed-actor-events");
      assertThat(workers.failure()).isNull();
    }
  }

  @Test
  void aDroppedGenerationLeavesNothingBehind(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "replay-drop-");
    publish(cluster, articles(0, 7));
    Replays replays = new Replays(cluster);
    try (GenerationWorkers workers = workers(cluster, dir);
        Admin admin = cluster.admin()) {
      replays.start("anew", OTHER_OUTLET, NOBODY);
      awaitFollowing(cluster, "anew");
      assertThatThrownBy(() -> replays.drop("first"))
          .hasMessage("first is live; promote another generation before you drop it.");
      assertThat(names(admin, "replay-drop-anew.")).isNotEmpty();
      replays.drop("anew");
      assertThat(names(admin, "replay-drop-anew.")).isEmpty();
      assertThat(replays.list()).extracting(Replays.Status::name).containsExactly("first");
      Eventually.becomesTrue(
          "its stores are deleted",
          () -> !Files.exists(dir.resolve("streams").resolve("replay-drop-anew.marsad")));

      replays.start("anew", Generation.Scope.ALL, NOBODY);
      awaitFollowing(cluster, "anew");
      replays.promote("anew");
      replays.drop("first");
      publish(cluster, articles(7, 9));
      awaitMade(cluster, "anew");
      assertThat(workers.failure()).isNull();
      assertThat(names(admin, "replay-drop-actor-events")).isEmpty();
      assertThat(TestCluster.events(cluster.of("anew"))).isNotEmpty();
    }
    try (GenerationWorkers again = workers(cluster, dir)) {
      publish(cluster, articles(9, 11));
      awaitMade(cluster, "anew");
      assertThat(again.failure()).isNull();
    }
  }

  private static Set<String> names(Admin admin, String prefix) throws Exception {
    Set<String> names = new java.util.TreeSet<>(admin.listTopics().names().get());
    admin.listGroups().all().get().forEach(g -> names.add(g.groupId()));
    names.removeIf(n -> !n.startsWith(prefix));
    return names;
  }

  @Test
  void aReplayWaitsWhileTheLiveGenerationIsBehind(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "replay-wait-");
    CountDownLatch goOn = new CountDownLatch(1);
    Stages slow =
        new Stages(
            article -> {
              if (!Thread.currentThread().getName().contains("anew.")) {
                await(goOn);
              }
              return Fakes.normalize(article);
            },
            Fakes.stages().dictionary(),
            Fakes::rules);
    try (GenerationWorkers workers = workers(cluster, dir, slow)) {
      new Replays(cluster).start("anew", Generation.Scope.ALL, NOBODY);
      publish(cluster, articles(0, 120));
      Eventually.becomesTrue("the replay waits", () -> workers.rests("anew"));
      goOn.countDown();
      awaitMade(cluster, "first");
      awaitMade(cluster, "anew");
      awaitFollowing(cluster, "anew");
      assertThat(workers.rests("anew")).isFalse();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPausedReplayStandsStillAndGoesOn(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "replay-pause-");
    publish(cluster, articles(0, 7));
    Replays replays = new Replays(cluster);
    try (GenerationWorkers workers = workers(cluster, dir)) {
      replays.start("anew", Generation.Scope.ALL, NOBODY);
      replays.pause("anew", true);
      try (Progress progress = new Progress(cluster.of("anew"))) {
        Eventually.becomesTrue("nobody works on it", () -> progress.groupsAtWork().isEmpty());
      }
      replays.pause("anew", false);
      awaitFollowing(cluster, "anew");
      assertThat(workers.failure()).isNull();
    }
  }
}
