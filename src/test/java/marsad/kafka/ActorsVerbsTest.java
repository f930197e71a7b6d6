package marsad.kafka;

import static marsad.kafka.TestCluster.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import marsad.Pipeline;
import marsad.actor.ActorDictionary;
import marsad.article.Article;
import marsad.cli.Marsad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of {@code marsad actors} against a real broker; each test has topics of its own. */
@ExtendWith(SharedKafka.class)
class ActorsVerbsTest {
  /** A name that nobody bears. */
  private static final String NAME = "زهران الكوسجي";

  @TempDir private Path dir;

  private record Result(int code, String out, String err) {}

  private static Result actors(Cluster cluster, String... args) {
    List<String> all = new ArrayList<>(List.of("actors"));
    all.addAll(List.of(args));
    all.addAll(List.of("--bootstrap-server", cluster.bootstrapServer()));
    all.addAll(List.of("--topic-prefix", cluster.prefix()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Marsad.execute(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Result(code, out.toString(), err.toString());
  }

  private static Result add(Cluster cluster) {
    return actors(
        cluster,
        "add",
        "--id",
        "zahran-al-kawsaji",
        "--state",
        "syria",
        "--name",
        NAME,
        "--short",
        "الكوسجي",
        "--post",
        "minister syria 2025-03.. ok 2025-12-01");
  }

  private static final String ENTRY =
      """
      person zahran-al-kawsaji syria
        ar زهران الكوسجي
        short الكوسجي
        post minister syria 2025-03.. ok 2025-12-01
      """;

  private static final String ONE = "1 entry published; running workers use it within seconds.\n";

  @Test
  void anActorIsAddedShownEditedAndRetired(KafkaEnvironment kafka) {
    Cluster cluster = cluster(kafka, "actors-");
    assertThat(add(cluster)).isEqualTo(new Result(0, "", ONE));
    assertThat(actors(cluster, "show", "zahran-al-kawsaji").out())
        .isEqualTo("# added by a user\n" + ENTRY);
    assertThat(
            actors(
                cluster,
                "edit",
                "zahran-al-kawsaji",
                "--add",
                "name=زهران حسن الكوسجي",
                "--remove",
                "post=minister syria"))
        .isEqualTo(
            new Result(
                0,
                """
                person zahran-al-kawsaji syria
                  ar زهران الكوسجي، زهران حسن الكوسجي
                  short الكوسجي
                """,
                ONE));
    assertThat(actors(cluster, "find", "زُهران").out())
        .containsPattern("zahran-al-kawsaji +person +part of زهران الكوسجي\n");
    assertThat(actors(cluster, "retire", "zahran-al-kawsaji", "--reason", "مكرر"))
        .isEqualTo(new Result(0, "", ONE));
    assertThat(actors(cluster, "show", "zahran-al-kawsaji").out())
        .startsWith("# added by a user; retired: مكرر\n");
    assertThat(actors(cluster, "find", NAME).code()).isEqualTo(1);
    assertThat(add(cluster).code()).as("a retired actor may be added again").isZero();
  }

  @Test
  void whatCannotBeIsRefusedBeforeTheTopic(KafkaEnvironment kafka) {
    Cluster cluster = cluster(kafka, "refuse-");
    assertThat(actors(cluster, "add", "--id", "a-b", "--name", "سيرغي لافروف"))
        .isEqualTo(
            new Result(
                1,
                "",
                "Refused: a-b: 'سيرغي لافروف' is a name of sergey-lavrov; list it under short, or"
                    + " take it from sergey-lavrov first.\n"));
    assertThat(actors(cluster, "add", "--id", "sergey-lavrov", "--name", NAME))
        .isEqualTo(
            new Result(
                1,
                "",
                "Refused: there is an actor sergey-lavrov; change it with `marsad actors edit`.\n"));
    assertThat(actors(cluster, "edit", "sergey-lavrov", "--remove", "short=الكوسجي").err())
        .isEqualTo("sergey-lavrov has no short 'الكوسجي'\n");
    assertThat(actors(cluster, "retire", "russia", "--reason", "x").err())
        .startsWith("Refused: russia: ");
    assertThat(actors(cluster, "edit", "nobody-x", "--add", "name=" + NAME).err())
        .isEqualTo("There is no actor nobody-x; add it with `marsad actors add`.\n");
    assertThat(actors(cluster, "edit", "sergey-lavrov").code()).isEqualTo(2);
    assertThat(TestCluster.read(cluster, "actors")).isEmpty();
  }

  @Test
  void entriesOfAFileAreAddedAndExported(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "export-");
    Path file =
        Files.writeString(
            dir.resolve("new.txt"), ENTRY + "org kawsaji-club syria\n  ar نادي الكوسجي الرياضي\n");
    assertThat(actors(cluster, "add", file.toString()).err())
        .isEqualTo("2 entries published; running workers use them within seconds.\n");
    assertThat(actors(cluster, "export", "--changed", "--kind", "person").out()).isEqualTo(ENTRY);
    assertThat(actors(cluster, "export", "--changed", "--json").out().lines())
        .hasSize(2)
        .allMatch(l -> l.startsWith("{\"actor\":{\"id\":\"") && l.contains("\"source\":\"user\""));
    assertThat(actors(cluster, "list", "--office", "minister", "--changed").out())
        .containsPattern("zahran-al-kawsaji +person +syria +minister syria +user +" + NAME);
    assertThat(actors(cluster, "list", "--counts").out())
        .containsPattern("state +\\d+ +\\d+\n")
        .containsPattern("open, confirmed through 2025 +\\d+\n");
  }

  @Test
  void aNameOfTheInboxBecomesAnActorOfTheNextArticle(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "inbox-");
    Pipeline base = new Pipeline(ActorDictionary.bundled());
    try (LiveDictionary dictionary = LiveDictionary.follow(cluster, base);
        StreamsRunner worker =
            StreamsRunner.start(
                cluster,
                EnumSet.allOf(Stage.class),
                Stages.of(base, dictionary, Fakes::rules),
                dir.resolve("a"))) {
      TestCluster.publish(cluster, List.of(news("before")));
      TestCluster.awaitProcessed(cluster, worker);
      assertThat(actors(cluster, "inbox").out())
          .isEqualTo(
              """
              زهران الكوسجي
                1 article, 1 story, 1 outlet, 2025-07-31..2025-07-31
                وزير الزراعة السوري (1)
                وقال وزير الزراعة السوري زهران الكوسجي إن الموسم جيد.
              """);

      assertThat(actors(cluster, "add", "--from-inbox", NAME, "--id", "zahran-al-kawsaji").code())
          .isZero();
      Eventually.becomesTrue(
          "the actor is in use",
          () -> !dictionary.current().version().equals(base.dictionaryVersion()));
      assertThat(actors(cluster, "show", "zahran-al-kawsaji").out())
          .isEqualTo("# added by a user\nperson zahran-al-kawsaji syria\n  ar زهران الكوسجي\n");
      TestCluster.publish(cluster, List.of(news("after")));
      TestCluster.awaitProcessed(cluster, worker);
    }
    assertThat(TestCluster.events(cluster))
        .filteredOn(e -> e.actor().equals("zahran-al-kawsaji"))
        .extracting(e -> e.url())
        .contains("https://example.org/after")
        .doesNotContain("https://example.org/before");
    assertThat(actors(cluster, "inbox").out()).isEmpty();
  }

  private static Article news(String name) {
    return Fakes.article(
        "https://example.org/" + name,
        "دمشق: اجتمعت الحكومة السورية اليوم. وقال وزير الزراعة السوري زهران الكوسجي إن الموسم جيد.");
  }
}
