package marsad.kafka;

import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.publish;
import static marsad.kafka.TestCluster.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import marsad.Pipeline;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.ActorReader;
import marsad.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A replay of what an edit of the dictionary can touch, with the real stages. */
@ExtendWith(SharedKafka.class)
class ChangedActorsTest {
  private static final String SHOUKRY = "person sameh-shoukry egypt\n  ar سامح شكري\n";
  private static final Pipeline BASE =
      new Pipeline(
          ActorDictionary.of(
              ActorReader.read(
                  "small.txt",
                  "state egypt EGY EGY\n  ar مصر\n  nisba مصري\n  capital القاهرة\n" + SHOUKRY)));
  private static final String REST = " إلى القاهرة اليوم، وقال إنه سيعود إليها غداً.";
  private static final Article BY_NAME =
      Fakes.article("https://example.org/name", "وصل سامح شكري" + REST);
  private static final Article BY_ALIAS =
      Fakes.article("https://example.org/alias", "وصل السامح أبو العلا" + REST);

  private final List<String> said = new CopyOnWriteArrayList<>();

  @TempDir private Path dir;

  private static String address(StoredRecord r) {
    return String.valueOf(r.headers().get("ce_subject"));
  }

  @Test
  void onlyArticlesWithAnAddedAliasAreReadAnewAndAllOthersAreTheSameRecords(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "changed-");
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, BASE);
        GenerationWorkers workers = workers(cluster, EnumSet.allOf(Stage.class), dictionary)) {
      publish(cluster, List.of(BY_NAME, BY_ALIAS));
      try (Progress progress = new Progress(cluster)) {
        progress.awaitProcessed(workers.applicationId(), () -> workers.ended().isDone());
      }
      String before = dictionary.current().version();
      Actor edited = ActorReader.read("small.txt", SHOUKRY.strip() + "، السامح أبو العلا\n").get(0);
      new ActorsTopic(cluster).publish(List.of(ActorEntry.user(edited, null)));
      Eventually.becomesTrue(
          "the edit is in use", () -> !dictionary.current().version().equals(before));

      new Replays(cluster)
          .start("aliases", new Generation.Scope(null, null, null, null, true), BASE.dictionary());
      Eventually.becomesTrue(
          "the replay has caught up",
          () ->
              new Replays(cluster).find("aliases").orElseThrow().generation().state()
                  == Generation.State.FOLLOWING);

      Cluster aliases = cluster.of("aliases");
      String after = dictionary.current().version();
      assertThat(read(aliases, "tagged-articles"))
          .extracting(r -> address(r) + " " + r.headers().get(CloudEvent.DICTIONARY))
          .containsExactlyInAnyOrder(BY_NAME.id() + " " + before, BY_ALIAS.id() + " " + after);
      assertThat(TestCluster.events(aliases))
          .filteredOn(e -> e.actor().equals("sameh-shoukry"))
          .extracting(e -> String.valueOf(e.articleId()))
          .contains(BY_NAME.id(), BY_ALIAS.id());
      assertThat(copied(aliases)).isEqualTo(copied(cluster)).isNotEmpty();
      assertThat(workers.failure()).isNull();
    }
  }

  @Test
  void aReplayKeepsTheDictionaryItBeganWithUntilItHasCaughtUpAndThenFollowsEdits(
      KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "edited-");
    Article later = Fakes.article("https://example.org/later", "عاد السامح أبو العلا" + REST);
    publish(cluster, List.of(BY_ALIAS));
    new Replays(cluster).start("anew", Generation.Scope.ALL, BASE.dictionary());
    Actor edited = ActorReader.read("small.txt", SHOUKRY.strip() + "، السامح أبو العلا\n").get(0);
    new ActorsTopic(cluster).publish(List.of(ActorEntry.user(edited, null)));
    publish(cluster, List.of(BY_NAME));
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, BASE);
        GenerationWorkers workers = workers(cluster, EnumSet.allOf(Stage.class), dictionary)) {
      Replaying.awaitFollowing(cluster, "anew");
      publish(cluster, List.of(later));
      Replaying.awaitMade(cluster, "anew");

      String after = dictionary.current().version();
      String before = BASE.dictionaryVersion();
      assertThat(after).isNotEqualTo(before);
      assertThat(read(cluster.of("anew"), "tagged-articles"))
          .extracting(r -> address(r) + " " + r.headers().get(CloudEvent.DICTIONARY))
          .containsExactlyInAnyOrder(
              BY_ALIAS.id() + " " + before, BY_NAME.id() + " " + before, later.id() + " " + after);
      assertThat(workers.failure()).isNull();
    }
  }

  @Test
  void workersOfSomeStagesLeaveAReplayToThoseOfAll(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "apart-");
    publish(cluster, List.of(BY_NAME));
    new Replays(cluster).start("anew", Generation.Scope.ALL, BASE.dictionary());
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, BASE);
        GenerationWorkers some = workers(cluster, EnumSet.of(Stage.NORMALIZE), dictionary);
        GenerationWorkers rest =
            workers(cluster, EnumSet.of(Stage.TAG, Stage.CODE, Stage.ALERT), dictionary)) {
      Replaying.awaitMade(cluster, "first");
      Eventually.becomesTrue(
          "both have said so",
          () ->
              said.stream()
                      .filter(
                          "anew is left to workers that run normalize, tag and code in one process."
                              ::equals)
                      .count()
                  == 2);
      assertThat(some.failure()).isNull();
      assertThat(rest.failure()).isNull();
    }
    assertThat(Replaying.state(cluster, "anew")).isEqualTo(Generation.State.BUILDING);
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, BASE);
        GenerationWorkers whole =
            workers(cluster, EnumSet.of(Stage.NORMALIZE, Stage.TAG, Stage.CODE), dictionary)) {
      Replaying.awaitMade(cluster, "anew");
      assertThat(whole.failure()).isNull();
    }
  }

  private GenerationWorkers workers(Cluster cluster, Set<Stage> wanted, LiveDictionary dictionary) {
    return GenerationWorkers.start(
        cluster,
        wanted,
        BASE,
        Stages.of(BASE, dictionary, Fakes::rules),
        dir.resolve(wanted.toString()),
        Monitor.none(),
        said::add);
  }

  /** The records of the article that no edit touches, whole. */
  private static Set<String> copied(Cluster cluster) {
    Set<String> lines = new java.util.TreeSet<>();
    for (String topic : Topic.DERIVED) {
      for (StoredRecord r : read(cluster, topic)) {
        if (String.valueOf(r.value()).contains(BY_NAME.id())) {
          lines.add(topic + r.key() + new java.util.TreeMap<>(r.headers()) + r.value());
        }
      }
    }
    return lines;
  }
}
