package marsad.kafka;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import marsad.Pipeline;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code actors} beside the topology and holds the newest snapshot of the dictionary. A
 * snapshot is immutable and replaced as a whole, so a stage has one for all of an article; several
 * edits that come together make one new snapshot. A bad record is logged and skipped.
 */
public final class LiveDictionary implements Stages.Snapshots, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveDictionary.class);

  /** How many earlier snapshots are kept, while there is memory, for articles tagged by them. */
  private static final int EARLIER = 3;

  private final Snapshots snapshots;
  private final TopicFollower<Stages.Snapshot> follower;

  private LiveDictionary(Snapshots snapshots, TopicFollower<Stages.Snapshot> follower) {
    this.snapshots = snapshots;
    this.follower = follower;
  }

  /**
   * Follows the topic; when this returns, all that is on it now is in the snapshot.
   *
   * @param base with the dictionary that the topic's records are laid over
   */
  public static LiveDictionary follow(Cluster cluster, Pipeline base) {
    Snapshots snapshots = new Snapshots(base);
    return new LiveDictionary(
        snapshots, TopicFollower.follow(cluster, ActorsTopic.NAME, snapshots));
  }

  @Override
  public Stages.Snapshot current() {
    return follower.get();
  }

  @Override
  public Stages.Snapshot like(@Nullable String version) {
    Stages.Snapshot now = current();
    return version == null || version.equals(now.version()) ? now : snapshots.earlier(version, now);
  }

  /** Stops following; the newest snapshot stays usable. */
  @Override
  public void close() {
    follower.close();
  }

  /** Makes a snapshot of what the records add up to, and keeps some that were before it. */
  private static final class Snapshots implements TopicFollower.Fold<Stages.Snapshot> {
    private final DictionaryFold fold;
    private final Deque<SoftReference<Stages.Snapshot>> earlier = new ArrayDeque<>();
    private final Map<String, String> reported = new HashMap<>();
    private Pipeline pipeline;
    private Stages.@Nullable Snapshot newest;

    Snapshots(Pipeline base) {
      this.fold = new DictionaryFold(base.dictionary());
      this.pipeline = base;
    }

    @Override
    public void add(ConsumerRecord<byte[], byte[]> record) {
      fold.add(record);
    }

    @Override
    public Stages.Snapshot now() {
      Stages.Snapshot now = newest;
      boolean changed = fold.fold();
      if (changed) {
        pipeline = pipeline.with(fold.dictionary());
      }
      if (changed || now == null) {
        keep(now);
        now = Stages.Snapshot.of(pipeline);
        newest = now;
      }
      report();
      return now;
    }

    private void keep(Stages.@Nullable Snapshot before) {
      if (before == null) {
        return;
      }
      synchronized (earlier) {
        earlier.addFirst(new SoftReference<>(before));
        if (earlier.size() > EARLIER) {
          earlier.removeLast();
        }
      }
    }

    Stages.Snapshot earlier(String version, Stages.Snapshot otherwise) {
      synchronized (earlier) {
        for (SoftReference<Stages.Snapshot> each : earlier) {
          Stages.Snapshot snapshot = each.get();
          if (snapshot != null && snapshot.version().equals(version)) {
            return snapshot;
          }
        }
      }
      return otherwise;
    }

    /** Logs each skipped record once. */
    private void report() {
      reported.keySet().retainAll(fold.skipped().keySet());
      fold.skipped()
          .forEach(
              (key, reason) -> {
                if (!reason.equals(reported.put(key, reason))) {
                  LOG.warn("Skipped a record of the dictionary, {}: {}", key, reason);
                }
              });
    }
  }
}
