package marsad.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import marsad.actor.ActorDictionary;
import marsad.kafka.ActorsTopic;
import marsad.kafka.Cluster;
import marsad.kafka.LiveTail;
import marsad.kafka.StoredRecord;
import marsad.kafka.TopicTail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that reads a stream. */
final class ReadOptions {
  /** How long a record that arrived may be in an open transaction and not be seen. */
  private static final Duration COMMIT_LIMIT = Duration.ofSeconds(5);

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

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Only what arrived before TIME, and stop behind it.")
  private @Nullable Instant to;

  @Option(names = "--until-end", description = "Stop after what is there now.")
  private boolean untilEnd;

  @Option(names = "--json", description = "One JSON object per line.")
  private boolean json;

  /** Beginning or a time. */
  static final class FromConverter implements ITypeConverter<TopicTail.From> {
    @Override
    public TopicTail.From convert(String value) {
      return value.equals("beginning")
          ? new TopicTail.From.Beginning()
          : new TopicTail.From.Time(time(value, "neither `beginning` nor a time"));
    }
  }

  /** A time, or a day for its first moment in UTC. */
  static final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      return time(value, "no time");
    }
  }

  private static Instant time(String value, String otherwise) {
    try {
      return value.length() <= "2011-03-15".length()
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + value + "' is " + otherwise + " such as " + Instant.EPOCH);
    }
  }

  /** Where to read, which answers. */
  Cluster cluster() {
    Cluster target = cluster.cluster();
    target.requireAnswer();
    return target;
  }

  /** The time of {@code --from}, else the first there is. */
  Instant earliest() {
    return from instanceof TopicTail.From.Time at ? at.time() : Instant.MIN;
  }

  /** The time of {@code --to}, else the last there is. */
  Instant latest() {
    return to == null ? Instant.MAX : to;
  }

  boolean json() {
    return json;
  }

  /** Whether only what is there now is read. */
  boolean untilEnd() {
    return untilEnd;
  }

  /** Gives {@code each} all records of the live {@code topic} that are there now. */
  void readAll(String topic, Consumer<StoredRecord> each) {
    new LiveTail(cluster(), topic).untilEnd(new TopicTail.From.Beginning(), each);
  }

  /** The dictionary that the cluster's workers use. */
  ActorDictionary dictionary() {
    return new ActorsTopic(cluster.cluster()).read(ActorDictionary.bundled()).dictionary();
  }

  /** Gives {@code each} the records of the live {@code topic} that are asked for. */
  void read(String topic, Predicate<StoredRecord> wanted, Consumer<StoredRecord> each) {
    LiveTail tail = new LiveTail(cluster(), topic);
    Instant end = latest();
    Consumer<StoredRecord> filtered =
        r -> {
          if (r.storedAt().isBefore(end) && wanted.test(r)) {
            each.accept(r);
          }
        };
    if (untilEnd || passed(end)) {
      tail.untilEnd(from == null ? new TopicTail.From.Beginning() : from, filtered);
    } else {
      BooleanSupplier stop = () -> to != null && passed(end.plus(COMMIT_LIMIT));
      tail.follow(from == null ? new TopicTail.From.End() : from, stop, filtered);
    }
  }

  private static boolean passed(Instant time) {
    return Instant.now().isAfter(time);
  }

  /** Whether {@code actor} is asked for. */
  boolean wants(@Nullable String actor) {
    Set<String> asked = new HashSet<>(actors);
    return asked.isEmpty() || asked.contains(actor);
  }
}
