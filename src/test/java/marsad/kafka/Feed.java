package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import marsad.article.RefusedException;

/** Publishes articles as fast as they are processed, so that there are always some to process. */
final class Feed implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  /** So many at once: to ask how far the workers are takes up to a second on a busy machine. */
  private static final int LOT = 200;

  private final ManyArticles articles;
  private final int ahead;
  private final AtomicInteger published = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final CompletableFuture<Void> producer;

  /**
   * @param ahead how many may wait to be processed
   */
  Feed(Cluster cluster, ManyArticles articles, int ahead) {
    this.articles = articles;
    this.ahead = ahead;
    this.producer = CompletableFuture.runAsync(() -> publish(cluster));
  }

  private void publish(Cluster cluster) {
    try (ArticleProducer sender = new ArticleProducer(cluster, Instant::now);
        Progress progress = new Progress(cluster)) {
      while (published.get() < articles.count() && !stopped.get()) {
        int until = Math.min(articles.count(), published.get() + LOT);
        while (published.get() < until) {
          sender.publish(articles.get(published.getAndIncrement()));
        }
        while (!stopped.get() && unmade(progress) > ahead - LOT) {
          LockSupport.parkNanos(LOOK.toNanos());
        }
      }
      sender.flush();
      assertThat(sender.repeated()).as("articles that were there before").isZero();
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long unmade(Progress progress) {
    try {
      return progress.unmade();
    } catch (KafkaFailure e) {
      return Long.MAX_VALUE; // nobody answers just now
    }
  }

  /** Returns when {@code n} are published. */
  void await(int n) throws Exception {
    while (published.get() < n) {
      assertThat(producer).as("the producer").isNotCompletedExceptionally();
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** Returns when all are in the archive. */
  void join() throws Exception {
    producer.get(10, TimeUnit.MINUTES);
  }

  /** What went wrong, {@link #join} says. */
  @Override
  public void close() {
    stopped.set(true);
    producer.handle((done, e) -> stopped).join();
  }
}
