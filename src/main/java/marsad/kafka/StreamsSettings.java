package marsad.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Marsad sets Kafka Streams; what the user gives wins over what only tunes. */
final class StreamsSettings {
  private static final String COMMIT_MS = "100";

  /** How long a worker waits for records before it looks at anything else, such as restoring. */
  private static final String POLL_MS = "20";

  private static final String SESSION_MS = "6000";
  private static final String HEARTBEAT_MS = "2000";

  private StreamsSettings() {}

  /**
   * @param user settings of the user's own, e.g. for security
   * @param stateDir where stores live; they can be rebuilt from Kafka
   */
  static Properties of(
      Map<String, String> user,
      String bootstrapServer,
      String applicationId,
      Topic.Set topics,
      Path stateDir,
      FailureLimit limit,
      Monitor monitor) {
    Properties p = new Properties();
    tune(p);
    p.putAll(user);
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    p.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    p.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters());
    p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.OnRead.class);
    p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.OnProcess.class);
    p.put("processing.exception.handler.global.enabled", true);
    p.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.OnWrite.class);
    p.put(FailureLimit.CONFIG, limit);
    p.put(Monitor.CONFIG, monitor);
    return p;
  }

  private static void tune(Properties p) {
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MS);
    p.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
    // A crashed worker would otherwise hold its partitions for 45 seconds.
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MS);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), "2000");
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), "8388608");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), "262144");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), "5");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        String.valueOf(JsonSerde.MAX_BYTES));
    // Stores hold whole articles, and the times of articles that a broker would find too old or
    // new.
    p.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        String.valueOf(JsonSerde.MAX_BYTES));
    p.put(StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG), "LogAppendTime");
  }

  /**
   * The group of the workers that run {@code stages}; each set of stages has its own, and each
   * generation.
   */
  static String applicationId(String prefix, String generation, Set<Stage> stages) {
    String all = prefix + Topic.ofGeneration(generation) + "marsad";
    if (stages.size() == Stage.values().length) {
      return all;
    }
    return new TreeSet<>(stages)
        .stream().map(Stage::toString).collect(Collectors.joining("-", all + "-", ""));
  }
}
