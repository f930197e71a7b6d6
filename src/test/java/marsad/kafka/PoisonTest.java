package marsad.kafka;

import static marsad.kafka.TopologyHarness.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.article.Json;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A record that is none, in each topic that any topology reads: it is a dead letter with a reason
 * that says what is wrong, has no other effect, and what comes after it is processed.
 */
class PoisonTest {
  private static final Article GOOD =
      Fakes.article(
          "https://example.org/1",
          Fakes.LAVROV + " يلتقي " + Fakes.SHAIBANI + " و" + Fakes.UNKNOWN);

  private static final List<String> ALL =
      TopicDocument.bundled().stream().map(TopicSpec::name).toList();

  @TempDir private static Path dir;

  /** Each set of stages that reads other topics, and each topic that it reads. */
  static Stream<Arguments> sources() {
    List<Arguments> sources = new ArrayList<>();
    List<List<Stage>> sets = new ArrayList<>(List.of(List.of(Stage.values())));
    for (Stage stage : Stage.values()) {
      sets.add(List.of(stage));
    }
    for (List<Stage> stages : sets) {
      read(stages).forEach(topic -> sources.add(Arguments.of(stages, topic)));
    }
    return sources.stream();
  }

  private static Set<String> read(List<Stage> stages) {
    Set<String> topics = new TreeSet<>();
    TopologyHarness.topology(dir, stages.toArray(Stage[]::new)).describe().subtopologies().stream()
        .flatMap(part -> part.nodes().stream())
        .filter(TopologyDescription.Source.class::isInstance)
        .forEach(node -> topics.addAll(((TopologyDescription.Source) node).topicSet()));
    return topics;
  }

  /** A good record of every topic. */
  private static Map<String, List<TestRecord<String, byte[]>>> good() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values())) {
      run.publish(GOOD);
      Map<String, List<TestRecord<String, byte[]>>> good = written(run);
      byte[] raw = TOPICS.rawArticles().values().serializer().serialize("", GOOD);
      good.put("raw-articles", List.of(new TestRecord<>(GOOD.id(), raw)));
      return good;
    }
  }

  /** All that was written since the last call, by topic. */
  private static Map<String, List<TestRecord<String, byte[]>>> written(TopologyHarness run) {
    Map<String, List<TestRecord<String, byte[]>>> written = new TreeMap<>();
    for (String topic : ALL) {
      List<TestRecord<String, byte[]>> records = run.bytes(topic);
      if (!records.isEmpty()) {
        written.put(topic, records);
      }
    }
    return written;
  }

  private static Map<String, TestRecord<String, byte[]>> poisons(TestRecord<String, byte[]> good) {
    String key = good.key();
    byte[] value = good.value();
    Map<String, byte[]> values = new LinkedHashMap<>();
    values.put("no value", null);
    values.put("nothing", new byte[0]);
    values.put("bytes", new byte[] {'{', (byte) 0xff, 0});
    values.put("cut off", Arrays.copyOf(value, value.length / 2));
    values.put("twice", bytes(text(value) + text(value)));
    values.put("null", bytes("null"));
    values.put("a number", bytes("1e999999999"));
    values.put("a list", bytes("[" + text(value) + "]"));
    values.put("nested", bytes("[".repeat(100_000)));
    values.put("too large", bytes(text(value) + " ".repeat(JsonSerde.MAX_BYTES)));
    values.put("another version", bytes("{\"version\": 2}"));
    withoutEach(value).forEach((field, other) -> values.put("without " + field, other));
    Map<String, TestRecord<String, byte[]>> poisons = new LinkedHashMap<>();
    values.forEach((what, bytes) -> poisons.put(what, new TestRecord<>(key, bytes)));
    poisons.put("no key", new TestRecord<>(null, value));
    poisons.put("another key", new TestRecord<>("another", value));
    return poisons;
  }

  /** {@code value} without each of the fields that the topic's document demands to be no null. */
  private static Map<String, byte[]> withoutEach(byte[] value) {
    Map<String, byte[]> without = new TreeMap<>();
    JsonNode all = tree(value);
    for (String field : List.of("id", "articleId", "revision", "kind", "actor", "name", "extra")) {
      if (all.has(field)) {
        ObjectNode less = all.deepCopy();
        less.remove(field);
        without.put(field, bytes(less.toString()));
      }
    }
    return without;
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("sources")
  void isADeadLetterWithTheReasonAndTheRestGoesOn(List<Stage> stages, String topic) {
    Map<String, List<TestRecord<String, byte[]>>> good = good();
    Map<String, List<TestRecord<String, byte[]>>> undisturbed;
    Stage[] wanted = stages.toArray(Stage[]::new);
    try (TopologyHarness calm = new TopologyHarness(Fakes.stages(), wanted)) {
      read(stages).forEach(each -> good.get(each).forEach(r -> calm.writeBytes(each, r)));
      undisturbed = written(calm);
    }
    assertThat(undisturbed).isNotEmpty().doesNotContainKey("dead-letters");
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), wanted)) {
      poisons(good.get(topic).get(0))
          .forEach(
              (what, poison) -> {
                run.writeBytes(topic, poison);
                requireLetter(topic, what, poison, written(run));
              });
      read(stages).forEach(each -> good.get(each).forEach(r -> run.writeBytes(each, r)));
      assertThat(text(written(run))).isEqualTo(text(undisturbed));
    }
  }

  private static void requireLetter(
      String topic,
      String what,
      TestRecord<String, byte[]> poison,
      Map<String, List<TestRecord<String, byte[]>>> written) {
    assertThat(written.keySet()).as(what).containsExactly("dead-letters");
    assertThat(written.get("dead-letters")).as(what).hasSize(1);
    TestRecord<String, byte[]> letter = written.get("dead-letters").get(0);
    String reason = Schemas.header(letter.headers(), DeadLetters.REASON);
    assertThat(reason)
        .as(what)
        .isNotBlank()
        .doesNotContain("java.")
        .doesNotContain("Exception")
        .doesNotContain("Cannot invoke")
        .doesNotContain("problem: null");
    assertThat(Schemas.header(letter.headers(), DeadLetters.TOPIC)).isEqualTo(topic);
    boolean whole = poison.value() == null || poison.value().length < JsonSerde.MAX_BYTES;
    assertThat(letter.value()).as(what).isEqualTo(whole ? poison.value() : null);
    assertThat(letter.key()).isEqualTo(whole ? poison.key() : null);
    assertThat(Schemas.header(letter.headers(), DeadLetters.LEFT_OUT).isEmpty()).isEqualTo(whole);
  }

  private static Map<String, List<String>> text(
      Map<String, List<TestRecord<String, byte[]>>> written) {
    Map<String, List<String>> text = new TreeMap<>();
    written.forEach(
        (topic, records) ->
            text.put(topic, records.stream().map(r -> r.key() + " " + text(r.value())).toList()));
    return text;
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(byte[] value) {
    try {
      return Json.MAPPER.readTree(value);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
