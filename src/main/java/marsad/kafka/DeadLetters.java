package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import marsad.delivery.Delivery;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what cannot be read, processed or written to {@code dead-letters}: the bytes of the source
 * record, the stage, the reason, and where the record was. The stream goes on, unless the {@link
 * FailureLimit} is exceeded. Only continuing keeps dead letters: one that is sent while the
 * application fails is rolled back with the transaction.
 */
public final class DeadLetters {
  /** Header that names the node that failed. */
  public static final String STAGE = "marsad-stage";

  /** Header that says why, in one line. */
  public static final String REASON = "marsad-reason";

  /** Header of a letter that lacks the record's own key, headers and value, for their size. */
  static final String LEFT_OUT = "marsad-left-out";

  /** Header on a dead letter that was sent in again, so that it is no repeat. */
  public static final String RETRY = "marsad-retry";

  /** Headers that Kafka's own handlers set too. */
  public static final String TOPIC = "__streams.errors.topic";

  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";
  static final String EXCEPTION = "__streams.errors.exception";
  static final String MESSAGE = "__streams.errors.message";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private static final int MAX_REASON_LENGTH = 1000;
  private static final int MAX_LOGGED_KEY_LENGTH = 200;

  private final String topic;
  private final FailureLimit limit;
  private final Monitor monitor;

  private DeadLetters(Map<String, ?> config) {
    topic = String.valueOf(config.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
    limit =
        config.get(FailureLimit.CONFIG) instanceof FailureLimit given ? given : new FailureLimit();
    monitor = Monitor.of(config);
  }

  /** Whether to go on without the record. */
  private boolean goOn() {
    limit.failed();
    return !limit.exceeded();
  }

  private List<ProducerRecord<byte[], byte[]>> letter(
      ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Exception e) {
    ProducerRecord<byte[], byte[]> letter = copy(context.headers(), key, value);
    Throwable cause = root(e);
    String reason = oneLine(cause);
    String stage = String.valueOf(context.processorNodeId());
    monitor.deadLetter(stage, cause.getClass().getSimpleName());
    LOG.atWarn()
        .addKeyValue("key", key == null ? null : start(key))
        .addKeyValue("stage", stage)
        .addKeyValue("topic", context.topic())
        .addKeyValue("partition", context.partition())
        .addKeyValue("offset", context.offset())
        .log("Dead letter: {}", reason);
    add(letter, STAGE, stage);
    add(letter, REASON, reason);
    add(letter, EXCEPTION, cause.getClass().getName());
    add(letter, MESSAGE, reason);
    add(letter, TOPIC, String.valueOf(context.topic()));
    add(letter, PARTITION, String.valueOf(context.partition()));
    add(letter, OFFSET, String.valueOf(context.offset()));
    return List.of(letter);
  }

  /**
   * A letter of the record itself. A record that was packed may unpack to more than any topic
   * takes: a letter that cannot be written would stop the worker, so it only says where it lies.
   */
  private ProducerRecord<byte[], byte[]> copy(
      Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
    long size = size(key) + size(value);
    for (Header each : headers) {
      size += each.key().length() + size(each.value());
    }
    if (size > JsonSerde.MAX_BYTES - JsonSerde.OVERHEAD_BYTES) {
      ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, null, null);
      add(letter, LEFT_OUT, size + " bytes");
      return letter;
    }
    ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, key, value);
    headers.forEach(letter.headers()::add);
    return letter;
  }

  private static long size(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static String start(byte[] key) {
    String text = new String(key, StandardCharsets.UTF_8);
    return text.length() <= MAX_LOGGED_KEY_LENGTH ? text : text.substring(0, MAX_LOGGED_KEY_LENGTH);
  }

  /** Of {@code record}, which is stored at {@code at} and was given up for {@code reason}. */
  static ProducerRecord<byte[], byte[]> letter(
      String topic,
      ProducerRecord<byte[], byte[]> record,
      RecordMetadata at,
      String stage,
      String reason) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(topic, record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    add(letter, STAGE, stage);
    add(letter, REASON, reason);
    add(letter, EXCEPTION, Delivery.class.getName());
    add(letter, MESSAGE, reason);
    add(letter, TOPIC, at.topic());
    add(letter, PARTITION, String.valueOf(at.partition()));
    add(letter, OFFSET, String.valueOf(at.offset()));
    return letter;
  }

  private static void add(ProducerRecord<byte[], byte[]> letter, String header, String value) {
    letter.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getMessage() == null) {
      root = root.getCause();
    }
    return root;
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_REASON_LENGTH ? line : line.substring(0, MAX_REASON_LENGTH);
  }

  /** For bytes that are no record. */
  public static final class OnRead implements DeserializationExceptionHandler {
    private DeadLetters letters = new DeadLetters(Map.of());

    @Override
    public void configure(Map<String, ?> config) {
      letters = new DeadLetters(config);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception e) {
      letters.limit.read();
      return letters.goOn()
          ? DeserializationExceptionHandler.Response.resume(
              letters.letter(context, record.key(), record.value(), e))
          : DeserializationExceptionHandler.Response.fail();
    }
  }

  /** For records that a stage fails on. */
  public static final class OnProcess implements ProcessingExceptionHandler {
    private DeadLetters letters = new DeadLetters(Map.of());

    @Override
    public void configure(Map<String, ?> config) {
      letters = new DeadLetters(config);
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
        ErrorHandlerContext context, Record<?, ?> record, Exception e) {
      if (e instanceof KafkaFailure || e instanceof StreamsException) {
        // No fault of the record's, such as a store on a full disk: to go on would lose it.
        return ProcessingExceptionHandler.Response.fail();
      }
      return letters.goOn()
          ? ProcessingExceptionHandler.Response.resume(
              letters.letter(context, context.sourceRawKey(), context.sourceRawValue(), e))
          : ProcessingExceptionHandler.Response.fail();
    }
  }

  /** For results that cannot be written as bytes, such as one too large for a topic. */
  public static final class OnWrite implements ProductionExceptionHandler {
    private DeadLetters letters = new DeadLetters(Map.of());

    @Override
    public void configure(Map<String, ?> config) {
      letters = new DeadLetters(config);
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
        ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception e) {
      return ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka declares it
    public ProductionExceptionHandler.Response handleSerializationError(
        ErrorHandlerContext context,
        ProducerRecord record,
        Exception e,
        SerializationExceptionOrigin origin) {
      return letters.goOn()
          ? ProductionExceptionHandler.Response.resume(
              letters.letter(context, context.sourceRawKey(), context.sourceRawValue(), e))
          : ProductionExceptionHandler.Response.fail();
    }
  }
}
