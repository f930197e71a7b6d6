package marsad.kafka;

import static marsad.kafka.TestCluster.BEGINNING;
import static marsad.kafka.TestCluster.articles;
import static marsad.kafka.TestCluster.awaitProcessed;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.events;
import static marsad.kafka.TestCluster.installed;
import static marsad.kafka.TestCluster.publish;
import static marsad.kafka.TestCluster.requireEachOnce;
import static marsad.kafka.TestCluster.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import marsad.cli.Marsad;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Commands against a real broker; each test has topics of its own. */
@ExtendWith(SharedKafka.class)
class VerbsTest {
  @TempDir private Path dir;

  private static String run(int code, String... args) {
    StringWriter out = new StringWriter();
    assertThat(Marsad.execute(args, new PrintWriter(out), new PrintWriter(out)))
        .as(out.toString())
        .isEqualTo(code);
    return out.toString();
  }

  @Test
  void anArticleReachesFeedAndAlerts(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "feed-");
    try (StreamsRunner worker = worker(cluster, dir.resolve("a"))) {
      publish(cluster, articles(1));
      awaitProcessed(cluster, worker);
    }
    String[] at = {"--bootstrap-server", kafka.bootstrapServer(), "--topic-prefix", "feed-"};
    String feed =
        run(0, "feed", at[0], at[1], at[2], at[3], "--until-end", "--actor", "sergey-lavrov");
    assertThat(feed)
        .isEqualTo(
            """
            2025-07-31 12:30  example-news
              https://example.org/0
              sergey-lavrov named 1x
              CONSULT  asaad-al-shaibani, sergey-lavrov
                لافروف

            """);
    assertThat(run(0, "alerts", at[0], at[1], at[2], at[3], "--until-end", "--json").lines())
        .hasSize(2)
        .allMatch(
            line -> line.startsWith("{\"topic\":\"feed-alerts\",\"partition\":0,\"offset\":"));
    assertThat(run(0, "status", at[0], at[1], at[2], at[3]))
        .containsPattern("feed-raw-articles +6 +1\n")
        .containsPattern("feed-marsad +feed-raw-articles +0\n")
        .containsPattern("feed-marsad +0 +0 *\n");
  }

  @Test
  void theFeedHasARowARecordOrARowAnEvent(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "rows-");
    try (StreamsRunner worker = worker(cluster, dir.resolve("a"))) {
      publish(cluster, articles(4));
      awaitProcessed(cluster, worker);
    }
    String[] at = {"--bootstrap-server", kafka.bootstrapServer(), "--topic-prefix", "rows-"};
    String csv = run(0, "feed", at[0], at[1], at[2], at[3], "--until-end", "--format", "csv");
    assertThat(csv.lines())
        .hasSize(1 + events(cluster).size())
        .first()
        .asString()
        .startsWith("kind,id,actor,articleId,");
    String polecat =
        run(0, "feed", at[0], at[1], at[2], at[3], "--until-end", "--format", "polecat");
    assertThat(polecat.lines()).hasSize(3).first().asString().startsWith("Event ID\tEvent Date\t");
    assertThat(polecat.lines().skip(1))
        .allMatch(l -> l.contains("Asaad Al Shaibani;Sergey Lavrov\tSYR;RUS\t"));
    assertThat(run(2, "feed", at[0], at[1], at[2], at[3], "--json", "--format", "csv"))
        .startsWith("--json is --format json; give only one of them.");
  }

  @Test
  void aPoisonedRecordIsADeadLetterAndTheStreamGoesOn(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "poison-");
    byte[] poison = {'{', (byte) 0xff, 0};
    try (KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                cluster.config(), new StringSerializer(), new ByteArraySerializer());
        StreamsRunner worker = worker(cluster, dir.resolve("a"))) {
      producer.send(new ProducerRecord<>("poison-raw-articles", 0, "k", poison)).get();
      publish(
          cluster,
          List.of(
              Fakes.article("https://example.org/bad", Fakes.BROKEN),
              Fakes.article("https://example.org/good", Fakes.LAVROV)));
      awaitProcessed(cluster, worker);
    }
    assertThat(events(cluster)).hasSize(1);
    String[] at = {"--bootstrap-server", kafka.bootstrapServer(), "--topic-prefix", "poison-"};
    String list = run(0, "dead-letters", "list", at[0], at[1], at[2], at[3]);
    assertThat(list)
        .contains("poison-raw-articles/0:0", "no Article: Invalid UTF-8")
        .contains("normalize", "cannot read " + Fakes.BROKEN);
    String id =
        list.lines()
            .filter(l -> l.contains("  normalize  "))
            .map(l -> l.substring(0, l.indexOf(' ')))
            .findFirst()
            .orElseThrow();
    assertThat(run(0, "dead-letters", "show", id, at[0], at[1], at[2], at[3]))
        .contains("marsad-stage: normalize", "https://example.org/bad");
    assertThat(run(0, "status", at[0], at[1], at[2], at[3]))
        .containsPattern("1 +SerializationException +poison-raw-articles-source\n")
        .containsPattern("1 +IllegalStateException +normalize\n");
    assertThat(run(0, "status", "--json", at[0], at[1], at[2], at[3]).lines())
        .anyMatch(l -> l.startsWith("{\"topic\":{\"topic\":\"poison-raw-articles\""))
        .anyMatch(l -> l.startsWith("{\"deadLetters\":{\"stage\":\"normalize\""))
        .anyMatch(l -> l.startsWith("{\"dictionary\":{"));
    assertThat(run(1, "dead-letters", "show", "0:999", at[0], at[1], at[2], at[3]))
        .isEqualTo("There is no dead letter 0:999; see `marsad dead-letters list`.\n");
  }

  @Test
  void aRetriedDeadLetterGoesThroughOnce(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "retry-");
    Stages mended = Fakes.stages();
    Stages broken =
        new Stages(
            mended.normalize(),
            () ->
                Fakes.snapshot(
                    a -> {
                      throw new IllegalStateException("broken release");
                    }),
            mended.rules());
    try (StreamsRunner worker =
        StreamsRunner.start(cluster, EnumSet.allOf(Stage.class), broken, dir.resolve("a"))) {
      publish(cluster, articles(3));
      awaitProcessed(cluster, worker);
    }
    assertThat(events(cluster)).isEmpty();
    assertThat(TestCluster.read(cluster, "dead-letters"))
        .extracting(StoredRecord::value)
        .containsExactlyInAnyOrderElementsOf(
            TestCluster.read(cluster, "raw-articles").stream().map(StoredRecord::value).toList());
    try (StreamsRunner worker = worker(cluster, dir.resolve("a"))) {
      assertThat(
              run(
                  0,
                  "dead-letters",
                  "retry",
                  "--all",
                  "--bootstrap-server",
                  kafka.bootstrapServer(),
                  "--topic-prefix",
                  "retry-"))
          .isEqualTo("3 dead letters sent.\n");
      awaitProcessed(cluster, worker);
    }
    requireEachOnce(cluster, articles(3));
  }

  @Test
  void topicsAreListedAppliedAndChecked(KafkaEnvironment kafka) {
    String[] at = {"--bootstrap-server", kafka.bootstrapServer(), "--topic-prefix", "verbs-"};
    assertThat(run(1, "topics", "check", at[0], at[1], at[2], at[3]))
        .contains("verbs-raw-articles: topic is missing, wanted present");
    assertThat(run(0, "topics", "apply", at[0], at[1], at[2], at[3]))
        .contains("verbs-raw-articles: created");
    assertThat(run(0, "topics", "check", at[0], at[1], at[2], at[3]))
        .contains("All topics are as described.");
    assertThat(run(0, "topics", "list", at[0], at[1], at[2], at[3]))
        .containsPattern("verbs-raw-articles +6 +1 +for ever +Every article as received");
    assertThat(run(1, "run", at[0], at[1], at[2], "absent-"))
        .startsWith("Topics are missing: absent-raw-articles,")
        .endsWith("create them with `marsad topics apply`.\n");
  }

  @Test
  void kcatReadsTheFeed(KafkaEnvironment kafka) throws Exception {
    assertThatThrownBy(
            () -> new TopicTail(cluster(kafka, "kcat-"), "nothing").untilEnd(BEGINNING, r -> {}))
        .hasMessage("There is no topic kcat-nothing; create it with `marsad topics apply`.");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        installed("kcat"), "skipped: kcat is not installed; .ci/run installs it");
    Cluster cluster = cluster(kafka, "kcat-");
    try (StreamsRunner worker = worker(cluster, dir.resolve("a"))) {
      publish(cluster, articles(1));
      awaitProcessed(cluster, worker);
    }
    Process kcat =
        new ProcessBuilder(
                "kcat",
                "-b",
                kafka.bootstrapServer(),
                "-C",
                "-t",
                "kcat-actor-events",
                "-o",
                "beginning",
                "-e",
                "-q",
                "-f",
                "%k %s\\n")
            .redirectErrorStream(true)
            .start();
    String output = new String(kcat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(kcat.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .hasSize(4)
        .anyMatch(l -> l.startsWith("sergey-lavrov {\"kind\":\"event\"") && l.contains("لافروف"));
  }
}
