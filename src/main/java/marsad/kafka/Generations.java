package marsad.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generations of derived records: which there are, and which is live. Each has its own derived
 * topics, named {@code PREFIX + NAME + "." + topic}; those of the first have no name in theirs.
 *
 * @param live which is live
 * @param others all that have a record, by name
 */
public record Generations(LiveGeneration live, Map<String, Generation> others) {
  /** What stands for whichever generation is live. */
  public static final String LIVE = "live";

  /** The topic, and what its keys begin with. */
  static final String TOPIC = "generations";

  static final String KEY = "generation/";

  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** Where nothing was ever replayed. */
  static final Generations NONE = new Generations(LiveGeneration.FIRST, Map.of());

  public Generations {
    others = Map.copyOf(others);
  }

  /** What {@code generations} has now; a cluster without the topic has the first generation. */
  public static Generations read(Cluster cluster) {
    return new GenerationsTopic(cluster).read();
  }

  /**
   * The cluster where the generation {@code name} is meant, {@link #LIVE} for the live one; so its
   * topics, groups and tails are that generation's.
   *
   * @throws KafkaFailure when there is none of that name
   */
  public static Cluster in(Cluster cluster, String name) {
    Generations now = read(cluster);
    return cluster.of(now.resolve(name));
  }

  /** The name of the generation that {@code name} means, {@link #LIVE} for the live one. */
  public String resolve(String name) {
    String meant = name.equals(LIVE) ? live.name() : name;
    if (!exists(meant)) {
      throw new KafkaFailure(
          "There is no generation " + meant + "; see `marsad generations list`.");
    }
    return meant;
  }

  /** The record of {@code name}; one for the first too, or null. */
  @Nullable Generation record(String name) {
    Generation known = others.get(name);
    return known == null && name.equals(Topic.FIRST) ? Generation.FIRST : known;
  }

  /** The record of {@code name}, {@link #LIVE} for the live one. */
  Generation known(String name) {
    String meant = resolve(name);
    Generation known = record(meant);
    if (known == null) {
      throw new KafkaFailure("There is no generation " + meant + ".");
    }
    return known;
  }

  /** Whether there is a generation of that name. */
  public boolean exists(String name) {
    Generation known = others.get(name);
    return known == null ? name.equals(Topic.FIRST) : known.state() != Generation.State.DROPPED;
  }

  /** Why no generation can be called {@code name}, in one sentence. */
  public static Optional<String> refusal(String name) {
    if (name.equals(LIVE) || name.equals(Topic.FIRST) || !NAME.matcher(name).matches()) {
      return Optional.of(
          "'"
              + name
              + "' is no name for a generation; use at most 40 lower case letters, digits and"
              + " hyphens, but not `live` or `first`.");
    }
    return Optional.empty();
  }

  /** With what a record of the topic says; one that cannot be read is logged and skipped. */
  Generations with(StoredRecord record) {
    String key = String.valueOf(record.key());
    if (key.equals(LIVE)) {
      return record
          .as(LiveGeneration.class)
          .map(l -> new Generations(l, others))
          .orElseGet(() -> skip(record));
    }
    if (!key.startsWith(KEY)) {
      return skip(record);
    }
    String name = key.substring(KEY.length());
    if (record.value() == null) {
      return with(name, null);
    }
    return record
        .as(Generation.class)
        .filter(g -> g.name().equals(name))
        .filter(g -> name.equals(Topic.FIRST) || refusal(name).isEmpty())
        .map(g -> with(name, g))
        .orElseGet(() -> skip(record));
  }

  private Generations skip(StoredRecord record) {
    LOG.warn(
        "Skipped a record of {}, {} at offset {}: it tells of no generation",
        record.topic(),
        record.key(),
        record.offset());
    return this;
  }

  private Generations with(String name, @Nullable Generation generation) {
    Map<String, Generation> all = new TreeMap<>(others);
    if (generation == null) {
      all.remove(name);
    } else {
      all.put(name, generation);
    }
    return new Generations(live, all);
  }
}
