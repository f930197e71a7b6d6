package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TopicDocumentTest {
  /** Where {@code .ci/run} installs the official parser. */
  private static final Path MODULES = Path.of("target/ci-tools/node_modules");

  @Test
  void everyTopicOfTheProgramIsInTheDocument() {
    assertThat(TopicDocument.bundled())
        .extracting(TopicSpec::name)
        .containsExactly(
            "raw-articles",
            "normalized-articles",
            "tagged-articles",
            "actor-events",
            "unknown-names",
            "alerts",
            "alert-deliveries",
            "alert-mutes",
            "actors",
            "generations",
            "dead-letters");
  }

  @Test
  void theArchiveIsKeptForEverAndStampedByTheBroker() {
    TopicSpec archive = TopicDocument.bundled().get(0);
    assertThat(archive.partitions()).isEqualTo(6);
    assertThat(archive.replicas()).isEqualTo(3);
    assertThat(archive.config())
        .isEqualTo(
            Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "retention.bytes", "-1",
                "max.message.bytes", String.valueOf(JsonSerde.MAX_BYTES),
                "compression.type", "zstd",
                "message.timestamp.type", "LogAppendTime",
                "min.insync.replicas", "2"));
  }

  @Test
  void aSmallClusterGetsFewerReplicas() {
    TopicSpec archive = TopicDocument.bundled().get(0);
    assertThat(archive.on(1).replicas()).isEqualTo(1);
    assertThat(archive.on(1).config()).containsEntry("min.insync.replicas", "1");
    assertThat(archive.on(5)).isEqualTo(archive);
  }

  @Test
  void aMisspeltConfigurationKeyIsRefused() {
    assertThatThrownBy(() -> read("retention.ms", "retension.ms"))
        .hasMessage("channel raw-articles: no such setting: retension.ms");
  }

  @Test
  void aMisspeltBindingKeyIsRefused() {
    assertThatThrownBy(() -> read("replicas:", "replica:"))
        .hasMessage("channel raw-articles: no such setting: replica");
  }

  private static List<TopicSpec> read(String right, String wrong) throws IOException {
    String text = Files.readString(Path.of("topics/asyncapi.yaml")).replaceFirst(right, wrong);
    return TopicDocument.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @TestFactory
  List<DynamicTest> everyExampleMeetsItsSchemas() {
    return Schemas.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.message() + " " + example.name(),
                    () -> assertThat(Schemas.problems(example)).isEmpty()))
        .toList();
  }

  @Test
  void theOfficialParserAcceptsTheDocument() throws Exception {
    assumeTrue(
        Files.isDirectory(MODULES.resolve("@asyncapi/parser")),
        "skipped: @asyncapi/parser is not installed; .ci/run installs it");
    Process node =
        new ProcessBuilder(
                "node",
                "src/test/resources/marsad/kafka/parse-asyncapi.cjs",
                MODULES.toAbsolutePath().toString(),
                "topics/asyncapi.yaml")
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(output).isZero();
  }
}
