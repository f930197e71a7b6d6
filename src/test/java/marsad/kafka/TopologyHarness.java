package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import marsad.article.Article;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** A topology with the settings of production, but no broker; all it writes meets its schema. */
final class TopologyHarness implements AutoCloseable {
  static final Topic.Set TOPICS = Topic.named("");

  /** What is counted and timed. */
  final MeterRegistry figures = new SimpleMeterRegistry();

  private final TopologyTestDriver driver;
  private final Path stateDir;

  TopologyHarness(Stages stages, Stage... wanted) {
    this(stages, Topologies.Part.ONLY, wanted);
  }

  /** The topology of a generation. */
  TopologyHarness(Stages stages, Topologies.Part part, Stage... wanted) {
    try {
      stateDir = Files.createTempDirectory("marsad-topology");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FailureLimit limit = new FailureLimit();
    Properties settings = settings(stateDir, limit, Monitor.in(figures), wanted);
    driver =
        new TopologyTestDriver(
            Topologies.build(
                settings, set(wanted), Topic.named("", part.generation()), stages, limit, part),
            settings);
  }

  /** Lets the time of the machine pass. */
  void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  static Topology topology(Path stateDir, Stage... wanted) {
    FailureLimit limit = new FailureLimit();
    return Topologies.build(
        settings(stateDir, limit, Monitor.none(), wanted),
        set(wanted),
        TOPICS,
        Fakes.stages(),
        limit);
  }

  private static Properties settings(
      Path stateDir, FailureLimit limit, Monitor monitor, Stage... wanted) {
    Properties settings =
        StreamsSettings.of(
            Map.of(),
            "localhost:0",
            StreamsSettings.applicationId("", Topic.FIRST, set(wanted)),
            TOPICS,
            stateDir,
            limit,
            monitor);
    // Within a transaction the driver forgets the dead letter of a record that cannot be read.
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return settings;
  }

  private static Set<Stage> set(Stage... wanted) {
    return EnumSet.copyOf(Arrays.asList(wanted));
  }

  void publish(Article article) {
    publish(new TestRecord<>(article.id(), article));
  }

  void publish(TestRecord<String, Article> record) {
    write(TOPICS.rawArticles(), record);
  }

  <V> void write(Topic<String, V> topic, TestRecord<String, V> record) {
    TestInputTopic<String, V> input =
        driver.createInputTopic(
            topic.name(), topic.keys().serializer(), topic.values().serializer());
    input.pipeInput(record);
  }

  void writeBytes(Topic<?, ?> topic, String key, byte[] value) {
    writeBytes(topic.name(), new TestRecord<>(key, value));
  }

  void writeBytes(String topic, TestRecord<String, byte[]> record) {
    driver
        .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
        .pipeInput(record);
  }

  /** All that was written to {@code topic} since the last call. */
  <V> List<TestRecord<String, V>> records(Topic<String, V> topic) {
    return bytes(topic.name()).stream()
        .map(
            r ->
                new TestRecord<>(
                    r.key(),
                    topic.values().deserializer().deserialize(topic.name(), r.value()),
                    r.headers(),
                    r.timestamp()))
        .toList();
  }

  <V> List<V> values(Topic<String, V> topic) {
    return records(topic).stream().map(TestRecord::value).toList();
  }

  List<TestRecord<String, byte[]>> bytes(String topic) {
    List<TestRecord<String, byte[]>> records =
        driver
            .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList();
    records.forEach(
        r ->
            assertThat(Schemas.problems(topic.substring(topic.indexOf('.') + 1), r))
                .as("schema of %s", topic)
                .isEmpty());
    return records;
  }

  /** How often {@code name} was counted under {@code tags}, names and values in turn. */
  double counted(String name, String... tags) {
    return figures.find(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  @Override
  public void close() {
    driver.close();
    try {
      Directories.delete(stateDir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
