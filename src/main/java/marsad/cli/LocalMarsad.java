package marsad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.alert.AlertRules;
import marsad.kafka.ActorsTopic;
import marsad.kafka.ClockWatch;
import marsad.kafka.Cluster;
import marsad.kafka.DeliveryRunner;
import marsad.kafka.EmbeddedKafka;
import marsad.kafka.GenerationWorkers;
import marsad.kafka.LiveDictionary;
import marsad.kafka.Monitor;
import marsad.kafka.Stage;
import marsad.kafka.Stages;
import marsad.kafka.Topics;
import org.jspecify.annotations.Nullable;

/**
 * All of Marsad in this process: a broker, its topics, workers with every stage. Stopping it, also
 * by a signal, stops the workers first and the broker last.
 */
final class LocalMarsad implements AutoCloseable {
  /** What this process is called in its groups. */
  private static final String INSTANCE = "local";

  private final EmbeddedKafka kafka;
  private final @Nullable DeliveryRunner delivery;
  private final LiveDictionary dictionary;
  private final GenerationWorkers worker;
  private final Thread onExit = new Thread(this::stop, "marsad-stop");
  private final AtomicBoolean stopped = new AtomicBoolean();

  private LocalMarsad(
      EmbeddedKafka kafka,
      @Nullable DeliveryRunner delivery,
      LiveDictionary dictionary,
      GenerationWorkers worker) {
    this.kafka = kafka;
    this.delivery = delivery;
    this.dictionary = dictionary;
    this.worker = worker;
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /**
   * Starts on {@code dir}. The dictionary is read while the broker starts, and {@code meanwhile} is
   * done while the worker does.
   *
   * @param actorTopics creates topics of single actors and gives them by actor
   * @param delivering what delivers alerts
   * @param monitor sees the workers
   * @param seed whether the dictionary that Marsad ships is published before the worker starts
   * @param say gets a sentence when a generation is taken up or left
   */
  static LocalMarsad start(
      Path dir,
      Supplier<Pipeline> pipeline,
      Supplier<AlertRules> rules,
      Function<Cluster, Map<String, String>> actorTopics,
      DeliveryOptions delivering,
      Monitor monitor,
      boolean seed,
      Consumer<String> say,
      Consumer<Cluster> meanwhile) {
    CompletableFuture<Pipeline> made = CompletableFuture.supplyAsync(pipeline);
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, EmbeddedKafka.USUAL_PORT);
    try {
      Cluster cluster = Cluster.at(kafka.bootstrapServer());
      cluster.withTopics(Topics::apply);
      CompletableFuture<Void> also = CompletableFuture.runAsync(() -> meanwhile.accept(cluster));
      if (seed) {
        new ActorsTopic(cluster).seed(made.join().dictionary());
      }
      LocalMarsad marsad =
          worker(
              kafka, made.join(), rules, actorTopics.apply(cluster), delivering, monitor, say, dir);
      try {
        also.join();
      } catch (CompletionException e) {
        marsad.close();
        throw e;
      }
      return marsad;
    } catch (CompletionException e) {
      kafka.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
  }

  private static LocalMarsad worker(
      EmbeddedKafka kafka,
      Pipeline base,
      Supplier<AlertRules> rules,
      Map<String, String> actorTopics,
      DeliveryOptions delivering,
      Monitor monitor,
      Consumer<String> say,
      Path dir) {
    Cluster cluster = Cluster.at(kafka.bootstrapServer());
    DeliveryRunner delivery = delivering.start(cluster, INSTANCE);
    LiveDictionary dictionary = LiveDictionary.follow(cluster, base);
    monitor.dictionary(() -> dictionary.current().version());
    try {
      GenerationWorkers worker =
          GenerationWorkers.start(
              asOnlyWorker(cluster),
              EnumSet.allOf(Stage.class),
              base,
              Stages.of(base, dictionary, rules).with(actorTopics),
              dir.resolve("streams"),
              monitor,
              say);
      return new LocalMarsad(kafka, delivery, dictionary, worker);
    } catch (RuntimeException e) {
      dictionary.close();
      if (delivery != null) {
        delivery.close();
      }
      throw e;
    }
  }

  /**
   * With a name that outlives a crash: the next start takes the place of this one at once, where an
   * unnamed worker's place is only free when its session has timed out.
   */
  private static Cluster asOnlyWorker(Cluster cluster) {
    return new Cluster(
        cluster.bootstrapServer(),
        Map.of("consumer.group.instance.id", INSTANCE),
        cluster.prefix());
  }

  /** What delivers alerts, or null where nothing does. */
  @Nullable DeliveryRunner delivery() {
    return delivery;
  }

  Cluster cluster() {
    return Cluster.at(kafka.bootstrapServer());
  }

  GenerationWorkers worker() {
    return worker;
  }

  boolean stopped() {
    return stopped.get() || worker.ended().isDone();
  }

  /** Waits for the worker's end; 1 when it ended by itself, with the reason on {@code err}. */
  static int awaitEnd(GenerationWorkers worker, PrintWriter err) {
    try (ClockWatch clock = ClockWatch.start()) {
      CompletableFuture.anyOf(worker.ended(), clock.setBack()).join();
      String failure = clock.setBack().getNow(worker.failure());
      if (failure == null) {
        return 0;
      }
      err.println(failure);
      return 1;
    }
  }

  private void stop() {
    if (stopped.compareAndSet(false, true)) {
      try {
        if (delivery != null) {
          delivery.close();
        }
        worker.close();
        dictionary.close();
      } finally {
        kafka.close();
      }
    }
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The process is ending: the hook has run, or runs and finds nothing to do.
      assert stopped.get();
    }
  }
}
