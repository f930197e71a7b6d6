package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import marsad.article.Json;
import marsad.cli.Marsad;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code marsad diff} against a real broker. */
@ExtendWith(SharedKafka.class)
class DiffVerbTest {
  @TempDir private Path dir;

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    assertThat(Marsad.execute(args, new PrintWriter(out), new PrintWriter(out)))
        .as(out.toString())
        .isZero();
    return out.toString();
  }

  /** As {@link Fakes#tag}, of a dictionary that does not know الشيباني. */
  private static TaggedArticle lavrovOnly(NormalizedArticle a) {
    TaggedArticle all = Fakes.tag(a);
    return new TaggedArticle(
        all.articleId(),
        all.revision(),
        all.mentions().stream().filter(m -> m.surface().equals(Fakes.LAVROV)).toList(),
        all.refused());
  }

  /** The generation {@code name} beside the live one, made by {@code stages} of its archive. */
  private void generation(Cluster live, String name, Stages stages) {
    List<TopicSpec> specs =
        TopicDocument.bundled().stream()
            .filter(s -> Topic.DERIVED.contains(s.name()))
            .map(s -> s.prefixed(name + "."))
            .toList();
    try (Admin admin = live.admin()) {
      new Topics(admin, specs, live.prefix()).apply();
    }
    Generation made =
        new Generation(
            name,
            Generation.State.FOLLOWING,
            false,
            Generation.Scope.ALL,
            null,
            Fakes.RECEIVED,
            null);
    new GenerationsTopic(live).change(now -> List.of(GenerationsTopic.Change.of(made)));
    Cluster meant = live.of(name);
    String application = live.prefix() + Topic.ofGeneration(name) + "marsad";
    try (StreamsRunner worker =
            StreamsRunner.start(
                meant,
                application,
                dir.resolve(name),
                Monitor.none(),
                (settings, limit) ->
                    Topologies.build(
                        settings,
                        EnumSet.of(Stage.NORMALIZE, Stage.TAG, Stage.CODE),
                        meant.topics(),
                        stages,
                        limit));
        Progress progress = new Progress(meant)) {
      progress.awaitRead(
          application, meant.topics().rawArticles().name(), () -> worker.ended().isDone());
      assertThat(worker.failure()).isNull();
    }
  }

  @Test
  void whatADictionaryChangesIsNamedWithItsReason(KafkaEnvironment kafka) throws Exception {
    Cluster live = TestCluster.cluster(kafka, "diff-");
    Stages poorer =
        new Stages(
            Fakes::normalize,
            () -> Fakes.snapshot(DiffVerbTest::lavrovOnly),
            Fakes.stages().rules());
    try (StreamsRunner worker =
        StreamsRunner.start(live, EnumSet.allOf(Stage.class), poorer, dir.resolve("live"))) {
      TestCluster.publish(live, TestCluster.articles(3));
      TestCluster.awaitProcessed(live, worker);
    }
    generation(live, "g2", Fakes.stages());
    List<String> args =
        new ArrayList<>(
            List.of(
                "diff",
                "live",
                "g2",
                "--bootstrap-server",
                kafka.bootstrapServer(),
                "--topic-prefix",
                "diff-",
                "--watch",
                "asaad-al-shaibani"));
    assertThat(run(args.toArray(String[]::new)))
        .startsWith("live > g2: 3 articles, 1 differ.\n")
        .containsPattern("mentions +3 +4 +1 +0 +0 +0\n")
        .containsPattern("events +0 +2 +2 +0 +0 +0\n")
        .contains(
            "\nasaad-al-shaibani  mentions +1 -0 ~0  events +1 -0 ~0\n"
                + "  + 2025-07-31 12:30  example-news  named  ",
            "\n    «الشيباني» by fake (short)\n    الشيباني\n",
            "\n    fake, since asaad-al-shaibani is named now\n",
            "\n1 alerts would have fired otherwise.\n+ ");

    args.addAll(List.of("--json", "--actor", "asaad-al-shaibani"));
    List<JsonNode> lines = new ArrayList<>();
    for (String line : run(args.toArray(String[]::new)).lines().toList()) {
      lines.add(Json.MAPPER.readTree(line));
    }
    assertThat(lines)
        .extracting(l -> l.fieldNames().next())
        .containsExactly("change", "change", "alert", "actor", "total");
    assertThat(lines.get(0).at("/change/after/mention/rule").asText()).isEqualTo("fake");
    assertThat(lines.get(2).at("/alert/alert/rule").asText()).isEqualTo("watch");
    assertThat(lines.get(3).at("/actor/mentions/added").asInt()).isEqualTo(1);
    assertThat(lines.get(4).at("/total/changedArticles").asInt()).isEqualTo(1);
  }
}
