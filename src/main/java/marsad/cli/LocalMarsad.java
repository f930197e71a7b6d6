package marsad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import marsad.kafka.Cluster;
import marsad.kafka.EmbeddedKafka;
import marsad.kafka.Stage;
import marsad.kafka.Stages;
import marsad.kafka.StreamsRunner;
import marsad.kafka.Topics;

/**
 * All of Marsad in this process: a broker, its topics, a worker with every stage. Stopping it, also
 * by a signal, stops the worker first and the broker last.
 */
final class LocalMarsad implements AutoCloseable {
  private final EmbeddedKafka kafka;
  private final StreamsRunner worker;
  private final Thread onExit = new Thread(this::stop, "marsad-stop");
  private final AtomicBoolean stopped = new AtomicBoolean();

  private LocalMarsad(EmbeddedKafka kafka, StreamsRunner worker) {
    this.kafka = kafka;
    this.worker = worker;
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /**
   * Starts on {@code dir}. The stages are made while the broker starts, and {@code meanwhile} is
   * done while the worker does.
   */
  static LocalMarsad start(Path dir, Supplier<Stages> stages, Consumer<Cluster> meanwhile) {
    CompletableFuture<Stages> made = CompletableFuture.supplyAsync(stages);
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, EmbeddedKafka.USUAL_PORT);
    try {
      Cluster cluster = Cluster.at(kafka.bootstrapServer());
      cluster.withTopics(Topics::apply);
      CompletableFuture<Void> also = CompletableFuture.runAsync(() -> meanwhile.accept(cluster));
      StreamsRunner worker =
          StreamsRunner.start(
              cluster, EnumSet.allOf(Stage.class), made.join(), dir.resolve("streams"));
      LocalMarsad marsad = new LocalMarsad(kafka, worker);
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

  Cluster cluster() {
    return Cluster.at(kafka.bootstrapServer());
  }

  StreamsRunner worker() {
    return worker;
  }

  boolean stopped() {
    return stopped.get() || worker.ended().isDone();
  }

  /** Waits for the worker's end; 1 when it ended by itself, with the reason on {@code err}. */
  static int awaitEnd(StreamsRunner worker, PrintWriter err) {
    worker.ended().join();
    String failure = worker.failure();
    if (failure == null) {
      return 0;
    }
    err.println(failure);
    return 1;
  }

  private void stop() {
    if (stopped.compareAndSet(false, true)) {
      try {
        worker.close();
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
