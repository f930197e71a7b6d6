package marsad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import marsad.kafka.Cluster;
import marsad.kafka.EventTimeOrder;
import marsad.kafka.RecordCopier;
import marsad.kafka.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that play the past again instead of following the present. */
final class PlaybackOptions {
  private static final int STOP_LIMIT_SECONDS = 10;

  @Option(
      names = "--speed",
      paramLabel = "N",
      converter = SpeedConverter.class,
      description =
          "Play what was published from --from until --to again, in the order of publication, N"
              + " times as fast as it came (3600x: an hour in a second; max: without waiting). On a"
              + " terminal, Enter pauses and goes on; Ctrl-C stops after a whole record.")
  private @Nullable Double speed;

  @Option(
      names = "--to-topic",
      paramLabel = "NAME",
      description = "With --speed: write the records to this topic instead of printing them.")
  private @Nullable String topic;

  /** A factor, with or without its x. */
  static final class SpeedConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      if (value.equals("max")) {
        return Double.POSITIVE_INFINITY;
      }
      try {
        double factor = Double.parseDouble(value.replaceFirst("x$", ""));
        if (factor > 0) {
          return factor;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + value + "' is no speed such as 3600x or max");
      }
      throw new TypeConversionException("'" + value + "' is no speed such as 3600x or max");
    }
  }

  boolean asked() {
    return speed != null;
  }

  @Nullable String topic() {
    return topic;
  }

  /** Plays {@code source}'s records that are wanted; each goes to {@code print} or the topic. */
  void play(
      Cluster cluster,
      String source,
      Instant from,
      Instant to,
      Predicate<StoredRecord> wanted,
      Consumer<StoredRecord> print,
      PrintWriter err) {
    Playback playback = new Playback(speed == null ? 1 : speed, Playback.Ticker.system());
    try (RecordCopier copier = topic == null ? null : new RecordCopier(cluster, topic);
        EventTimeOrder order = EventTimeOrder.of(cluster, source, from, to, wanted)) {
      Instant first = order.first();
      Instant last = order.last();
      if (first == null || last == null) {
        err.println("Nothing that is wanted was published then.");
        return;
      }
      err.printf(
          "%d records from %s to %s play in %s.%n",
          order.records(), first, last, playback.length(first, last));
      pauseOnEnter(playback, err);
      stoppable(playback, () -> play(order.iterator(), playback, print, copier, err));
    }
  }

  private static void play(
      Iterator<StoredRecord> records,
      Playback playback,
      Consumer<StoredRecord> print,
      @Nullable RecordCopier copier,
      PrintWriter err) {
    Consumer<StoredRecord> each = copier == null ? print : copier::copy;
    while (records.hasNext()) {
      StoredRecord record = records.next();
      if (!playback.await(record.eventTime())) {
        err.println("Stopped; --from " + record.eventTime() + " goes on from here.");
        break;
      }
      each.accept(record);
    }
    if (copier != null) {
      copier.flush();
    }
  }

  /** Runs {@code work}; a signal stops the playback, and the process ends when the work has. */
  private static void stoppable(Playback playback, Runnable work) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread onExit =
        new Thread(
            () -> {
              playback.stop();
              try {
                boolean unused = ended.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "marsad-stop");
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      work.run();
    } finally {
      ended.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(onExit);
      } catch (IllegalStateException e) {
        // The process is ending: the hook runs, and finds the work done.
        assert ended.getCount() == 0;
      }
    }
  }

  private static void pauseOnEnter(Playback playback, PrintWriter err) {
    if (!Terminal.interactive()) {
      return;
    }
    Thread keys =
        new Thread(
            () -> {
              BufferedReader in =
                  new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
              try {
                while (in.readLine() != null) {
                  err.println(playback.togglePause() ? "Paused; Enter goes on." : "Going on.");
                }
              } catch (IOException e) {
                err.println("The keyboard cannot be read, so there is no pause: " + e.getMessage());
              }
            },
            "marsad-keys");
    keys.setDaemon(true);
    keys.start();
  }
}
