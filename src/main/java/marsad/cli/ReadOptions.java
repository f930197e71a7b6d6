package marsad.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import marsad.kafka.Cluster;
import marsad.kafka.StoredRecord;
import marsad.kafka.TopicTail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that reads a stream. */
final class ReadOptions {
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Option(names = "--actor", paramLabel = "ID", description = "Only this actor; may be repeated.")
  private List<String> actors = List.of();

  @Option(
      names = "--from",
      paramLabel = "beginning|TIME",
      converter = FromConverter.class,
      description =
          "Start with the oldest record, or with what arrived at or after TIME (ISO 8601). Without"
              + " it, with the next record; with --until-end, with the oldest.")
  private TopicTail.@Nullable From from;

  @Option(names = "--until-end", description = "Stop after what is there now.")
  private boolean untilEnd;

  @Option(names = "--json", description = "One JSON object per line.")
  private boolean json;

  /** Beginning or a time. */
  static final class FromConverter implements ITypeConverter<TopicTail.From> {
    @Override
    public TopicTail.From convert(String value) {
      if (value.equals("beginning")) {
        return new TopicTail.From.Beginning();
      }
      try {
        return new TopicTail.From.Time(
            value.length() <= "2011-03-15".length()
                ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(value).toInstant());
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + value + "' is neither `beginning` nor a time such as " + Instant.EPOCH);
      }
    }
  }

  boolean json() {
    return json;
  }

  /** Gives {@code each} the records of {@code topic} that are asked for. */
  void read(String topic, Predicate<StoredRecord> wanted, Consumer<StoredRecord> each) {
    Cluster target = cluster.cluster();
    target.requireAnswer();
    TopicTail tail = new TopicTail(target, topic);
    Consumer<StoredRecord> filtered =
        r -> {
          if (wanted.test(r)) {
            each.accept(r);
          }
        };
    if (untilEnd) {
      tail.untilEnd(from == null ? new TopicTail.From.Beginning() : from, filtered);
    } else {
      tail.follow(from == null ? new TopicTail.From.End() : from, () -> false, filtered);
    }
  }

  /** Whether {@code actor} is asked for. */
  boolean wants(@Nullable String actor) {
    Set<String> asked = new HashSet<>(actors);
    return asked.isEmpty() || asked.contains(actor);
  }
}
