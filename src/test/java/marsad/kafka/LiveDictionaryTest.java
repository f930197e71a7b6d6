package marsad.kafka;

import static marsad.kafka.TestCluster.awaitProcessed;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.publish;
import static marsad.kafka.TestCluster.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.Pipeline;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.ActorReader;
import marsad.article.Json;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Edits of the dictionary while workers run; each test has topics of its own. */
@ExtendWith(SharedKafka.class)
class LiveDictionaryTest {
  private static final ActorDictionary BUNDLED =
      ActorDictionary.of(
          ActorReader.read(
              "small.txt",
              """
              state egypt EGY EGY
                ar مصر
                nisba مصري
                capital القاهرة
              person sameh-shoukry egypt
                ar سامح شكري
              """));
  private static final Pipeline BASE = new Pipeline(BUNDLED);
  private static final ActorEntry ABDELATTY =
      ActorEntry.user(actor("person badr-abdelatty egypt\n  ar بدر عبد العاطي\n"), null);
  private static final String NEWS = "وصل بدر عبد العاطي إلى القاهرة اليوم، وقال إنه سيعود غداً. ";

  @TempDir private Path dir;

  private static Actor actor(String text) {
    return ActorReader.read("small.txt", text).get(0);
  }

  private static StreamsRunner worker(
      Cluster cluster, LiveDictionary dictionary, Path dir, Set<Stage> wanted) {
    Stages stages = Stages.of(BASE, dictionary, Fakes::rules);
    return StreamsRunner.start(cluster, wanted, stages, dir);
  }

  /** Actors of the articles at {@code address}, as the stream has them. */
  private static List<String> actors(Cluster cluster, String address) {
    return TestCluster.events(cluster).stream()
        .filter(e -> address.equals(e.url()))
        .map(e -> e.actor())
        .distinct()
        .sorted()
        .toList();
  }

  private static void putByHand(Cluster cluster, String key, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(cluster.config(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(cluster.topics().actors().name(), key, value)).get();
    }
  }

  @Test
  void anActorThatIsAddedIsInTheNextArticle(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "live-");
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, BASE);
        StreamsRunner worker =
            worker(cluster, dictionary, dir.resolve("a"), EnumSet.allOf(Stage.class))) {
      publish(cluster, List.of(Fakes.article("https://example.org/before", NEWS + 1)));
      awaitProcessed(cluster, worker);

      new ActorsTopic(cluster).publish(List.of(ABDELATTY));
      Eventually.becomesTrue(
          "the edit is in use", () -> !dictionary.current().version().equals(BUNDLED.version()));
      publish(cluster, List.of(Fakes.article("https://example.org/after", NEWS + 2)));
      awaitProcessed(cluster, worker);

      assertThat(actors(cluster, "https://example.org/before")).containsExactly("egypt");
      assertThat(actors(cluster, "https://example.org/after"))
          .containsExactly("badr-abdelatty", "egypt");
      assertThat(read(cluster, "actor-events"))
          .filteredOn(r -> String.valueOf(r.value()).contains("example.org/after"))
          .extracting(r -> r.headers().get(CloudEvent.DICTIONARY))
          .containsOnly(dictionary.current().version());
    }
  }

  @Test
  void aBadRecordIsSkippedAndTheStreamGoesOn(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "bad-entry-");
    ActorsTopic topic = new ActorsTopic(cluster);
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, BASE);
        StreamsRunner worker =
            worker(cluster, dictionary, dir.resolve("a"), EnumSet.allOf(Stage.class))) {
      putByHand(cluster, "sameh-shoukry", "{\"names\": [\"سامح شكري\"]}");
      String taken = "person other-shoukry egypt\n  ar سامح شكري\n";
      putByHand(cluster, "other-shoukry", Json.write(ActorEntry.user(actor(taken), null)));
      topic.publish(List.of(ABDELATTY));
      Eventually.becomesTrue(
          "the good edit is in use",
          () -> !dictionary.current().version().equals(BUNDLED.version()));
      publish(
          cluster,
          List.of(Fakes.article("https://example.org/1", "التقى سامح شكري في مصر " + NEWS)));
      awaitProcessed(cluster, worker);
      assertThat(actors(cluster, "https://example.org/1"))
          .containsExactly("badr-abdelatty", "egypt", "sameh-shoukry");
    }
    assertThat(topic.read(BUNDLED).skipped())
        .containsOnlyKeys("sameh-shoukry", "other-shoukry")
        .containsEntry(
            "other-shoukry",
            "other-shoukry: 'سامح شكري' is a name of sameh-shoukry; list it under short, or take"
                + " it from sameh-shoukry first");
  }

  @Test
  void stagesThatRunApartUseTheTopicFromTheirFirstArticleOn(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "apart-");
    new ActorsTopic(cluster).publish(List.of(ABDELATTY));
    publish(cluster, List.of(Fakes.article("https://example.org/1", NEWS)));
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, BASE);
        StreamsRunner normalize =
            worker(cluster, dictionary, dir.resolve("n"), EnumSet.of(Stage.NORMALIZE));
        StreamsRunner tag = worker(cluster, dictionary, dir.resolve("t"), EnumSet.of(Stage.TAG));
        StreamsRunner code =
            worker(cluster, dictionary, dir.resolve("c"), EnumSet.of(Stage.CODE))) {
      Eventually.becomesTrue(
          "the article is coded",
          () ->
              actors(cluster, "https://example.org/1").equals(List.of("badr-abdelatty", "egypt")));
      assertThat(normalize.failure()).isNull();
      assertThat(tag.failure()).isNull();
      assertThat(code.failure()).isNull();
    }
  }

  @Test
  void seedingPublishesWhatDiffersAndKeepsWhatAUserWrote(KafkaEnvironment kafka) {
    Cluster cluster = cluster(kafka, "seed-");
    ActorsTopic topic = new ActorsTopic(cluster);
    assertThat(topic.seed(BUNDLED)).isEqualTo(2);
    assertThat(topic.seed(BUNDLED)).isZero();

    Actor shipped = actor("person sameh-shoukry egypt\n  ar سامح شكري\n");
    topic.publish(List.of(ActorEntry.user(shipped, shipped).retired("مكرر"), ABDELATTY));
    ActorDictionary newer =
        ActorDictionary.of(
            ActorReader.read(
                "newer.txt",
                """
                state egypt EGY EGY
                  ar مصر، جمهورية مصر العربية
                person sameh-shoukry egypt
                  ar سامح شكري، سامح حسن شكري
                """));
    assertThat(topic.seed(newer)).isEqualTo(1);
    ActorsTopic.Published published = topic.read(newer);
    assertThat(published.dictionary().actors())
        .extracting(Actor::id)
        .containsExactly("badr-abdelatty", "egypt");
    assertThat(published.entries().get("sameh-shoukry").retired()).isEqualTo("مكرر");
    assertThat(published.skipped()).isEmpty();
  }

  @Test
  void seedingRetiresWhatIsNoLongerShipped(KafkaEnvironment kafka) {
    Cluster cluster = cluster(kafka, "unship-");
    ActorsTopic topic = new ActorsTopic(cluster);
    topic.seed(BUNDLED);
    ActorDictionary fewer =
        ActorDictionary.of(BUNDLED.actors().stream().filter(a -> a.id().equals("egypt")).toList());
    assertThat(topic.seed(fewer)).isEqualTo(1);
    assertThat(topic.seed(fewer)).isZero();
    // A worker of the older version lets go of it too.
    assertThat(topic.read(BUNDLED).dictionary().actor("sameh-shoukry")).isNull();
    assertThat(topic.seed(BUNDLED)).isEqualTo(1);
    assertThat(topic.read(BUNDLED).dictionary().actor("sameh-shoukry")).isNotNull();
  }

  @Test
  void everyRecordHoldsToItsSchema(KafkaEnvironment kafka) {
    Cluster cluster = cluster(kafka, "entry-schema-");
    new ActorsTopic(cluster).publish(List.of(ABDELATTY, ABDELATTY.retired("مكرر")));
    for (StoredRecord r : read(cluster, "actors")) {
      TestRecord<String, byte[]> record =
          new TestRecord<>(r.key(), String.valueOf(r.value()).getBytes(StandardCharsets.UTF_8));
      r.headers()
          .forEach(
              (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      assertThat(Schemas.problems("actors", record)).isEmpty();
    }
    assertThat(ActorDictionary.bundledActors())
        .allSatisfy(a -> assertThat(Schemas.problems("actors", ActorEntry.bundled(a))).isEmpty());
  }
}
