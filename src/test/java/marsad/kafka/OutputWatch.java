package marsad.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Reads what is committed to {@code actor-events} as it comes, and how long nothing came. */
final class OutputWatch implements AutoCloseable {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicLong lastNanos = new AtomicLong();
  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final CompletableFuture<Void> reader;

  OutputWatch(Cluster cluster) {
    reader = CompletableFuture.runAsync(() -> read(cluster));
  }

  private void read(Cluster cluster) {
    new TopicTail(cluster, "actor-events")
        .follow(
            TestCluster.BEGINNING,
            stopped::get,
            r -> {
              long now = System.nanoTime();
              if (read.getAndIncrement() > 0) {
                longestNanos.accumulateAndGet(now - lastNanos.get(), Math::max);
              }
              lastNanos.set(now);
            });
  }

  long read() {
    return read.get();
  }

  /** Between two records that were read. */
  long longestGapMs() {
    return TimeUnit.NANOSECONDS.toMillis(longestNanos.get());
  }

  /** Returns when it has stopped; throws what it failed of. */
  void stop() throws Exception {
    stopped.set(true);
    reader.get(1, TimeUnit.MINUTES);
  }

  /** What went wrong, {@link #stop} says. */
  @Override
  public void close() {
    stopped.set(true);
    reader.handle((done, e) -> stopped).join();
  }
}
