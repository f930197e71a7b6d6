package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import marsad.actor.ActorDictionary;
import marsad.article.Article;
import marsad.article.RefusedException;
import marsad.kafka.ActorsTopic;
import marsad.kafka.ArticleProducer;
import marsad.kafka.Cluster;
import marsad.kafka.DeliveryRunner;
import marsad.kafka.Directories;
import marsad.kafka.Monitor;
import marsad.kafka.Progress;
import marsad.kafka.StoredRecord;
import marsad.kafka.TopicTail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Run Kafka and all stages on the articles that come with Marsad.")
final class DemoCommand implements Callable<Integer> {
  private static final TopicTail.From BEGINNING = new TopicTail.From.Beginning();

  /** The demo's articles are years old and shall raise alerts all the same. */
  private static final Duration ANY_AGE = Duration.ofDays(36_500);

  private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(30);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AlertOptions alerts = new AlertOptions();
  @Mixin private ActorTopicsOption topics = new ActorTopicsOption();
  @Mixin private DeliveryOptions delivery = new DeliveryOptions();

  @Option(names = "--exit", description = "End when all is processed, with a table of actors.")
  private boolean exit;

  @Option(names = "--json", description = "Each record of actor-events and alerts, one per line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path dir = Files.createTempDirectory("marsad-demo");
    try (LocalMarsad marsad =
        LocalMarsad.start(
            dir,
            alerts::pipeline,
            alerts.rules(ANY_AGE, Duration.ZERO),
            cluster -> topics.prepare(cluster, err()),
            delivery,
            Monitor.none(),
            false,
            err()::println,
            this::publish)) {
      return exit ? untilProcessed(marsad) : follow(marsad);
    } finally {
      Directories.delete(dir);
    }
  }

  private void publish(Cluster cluster) {
    try (ArticleProducer producer = new ArticleProducer(cluster, Instant::now)) {
      for (Article article : Corpus.bundled()) {
        producer.publish(article);
      }
      producer.flush();
      err().println(producer.published() + " articles published.");
    } catch (RefusedException e) {
      throw new IllegalStateException("an article of the corpus is refused: " + e.reason(), e);
    }
  }

  private int untilProcessed(LocalMarsad marsad) {
    Cluster cluster = marsad.cluster();
    try (Progress progress = new Progress(cluster)) {
      progress.awaitProcessed(marsad.worker().applicationId(), marsad::stopped);
    }
    String failure = marsad.worker().failure();
    if (failure != null) {
      err().println(failure);
      return 1;
    }
    DeliveryRunner delivering = marsad.delivery();
    if (delivering != null && !delivering.awaitDelivered(DELIVERY_LIMIT)) {
      err().println("Not all alerts were delivered within " + DELIVERY_LIMIT.toSeconds() + " s.");
    }
    Tally tally = new Tally();
    new TopicTail(cluster, "actor-events").untilEnd(BEGINNING, r -> take(r, tally));
    new TopicTail(cluster, "alerts").untilEnd(BEGINNING, r -> take(r, tally));
    tally.print(json ? err() : out());
    return 0;
  }

  private void take(StoredRecord record, Tally tally) {
    tally.add(record);
    if (json) {
      out().println(record.json());
    }
  }

  private int follow(LocalMarsad marsad) {
    Cluster cluster = marsad.cluster();
    err()
        .println(
            "Kafka listens on "
                + cluster.bootstrapServer()
                + "; Ctrl-C stops it and deletes its data.");
    // Behind the first events, and not at all with --exit: then nobody could read it.
    CompletableFuture<Integer> seeded =
        CompletableFuture.supplyAsync(
            () -> new ActorsTopic(cluster).seed(ActorDictionary.bundled()));
    CompletableFuture<Void> alertsRead =
        CompletableFuture.runAsync(
            () ->
                new TopicTail(cluster, "alerts")
                    .follow(
                        BEGINNING,
                        marsad::stopped,
                        r -> out().println(json ? r.json() : Lines.alert(r))));
    Chronicle chronicle = new Chronicle(out(), err());
    Consumer<StoredRecord> print = json ? r -> out().println(r.json()) : chronicle::tell;
    new TopicTail(cluster, "actor-events").follow(BEGINNING, marsad::stopped, print);
    alertsRead.join();
    seeded.join();
    return LocalMarsad.awaitEnd(marsad.worker(), err());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
