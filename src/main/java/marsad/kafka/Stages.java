package marsad.kafka;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.actor.Actor;
import marsad.alert.AlertRules;
import marsad.article.Article;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.event.CodedArticle;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;

/**
 * The pure functions that topologies wire together; they must be safe for any thread.
 *
 * @param dictionary gives those that depend on the dictionary, as it is when an article comes
 * @param rules gives the rules as they are when a record comes
 * @param actorTopics topics of single actors that exist, see {@link ActorTopics}, by actor
 */
public record Stages(
    Function<Article, NormalizedArticle> normalize,
    Snapshots dictionary,
    Supplier<AlertRules> rules,
    Map<String, String> actorTopics) {
  public Stages {
    actorTopics = Map.copyOf(actorTopics);
  }

  /** Stages that write to {@code actor-events} only. */
  public Stages(
      Function<Article, NormalizedArticle> normalize,
      Snapshots dictionary,
      Supplier<AlertRules> rules) {
    this(normalize, dictionary, rules, Map.of());
  }

  /** The same with topics of single actors. */
  public Stages with(Map<String, String> topics) {
    return new Stages(normalize, dictionary, rules, topics);
  }

  /**
   * The functions of one version of the dictionary; an article is tagged and coded by one.
   *
   * @param version hash of the dictionary, for record headers
   * @param actors its entries by id
   */
  public record Snapshot(
      String version,
      Function<NormalizedArticle, TaggedArticle> tag,
      BiFunction<NormalizedArticle, TaggedArticle, List<UnknownName>> unknownNames,
      BiFunction<NormalizedArticle, TaggedArticle, CodedArticle> code,
      Function<String, @Nullable Actor> actors) {

    /** The functions of {@code pipeline}. */
    public static Snapshot of(Pipeline pipeline) {
      return new Snapshot(
          pipeline.dictionaryVersion(),
          pipeline::tag,
          pipeline::unknownNames,
          pipeline::code,
          pipeline.dictionary()::actor);
    }
  }

  /** The versions of the dictionary that are at hand. */
  @FunctionalInterface
  public interface Snapshots {
    /** The newest. */
    Snapshot current();

    /** That of {@code version}; the newest where it is not at hand or null. */
    default Snapshot like(@Nullable String version) {
      return current();
    }
  }

  /** The same with another dictionary. */
  Stages withDictionary(Snapshots other) {
    return new Stages(normalize, other, rules, actorTopics);
  }

  /** The stages of {@code pipeline}, whose dictionary stays, with {@code rules} on top. */
  public static Stages of(Pipeline pipeline, Supplier<AlertRules> rules) {
    Snapshot only = Snapshot.of(pipeline);
    return new Stages(pipeline::normalize, () -> only, rules);
  }

  /** The stages of {@code base} with a dictionary that changes. */
  public static Stages of(Pipeline base, LiveDictionary dictionary, Supplier<AlertRules> rules) {
    return new Stages(base::normalize, dictionary, rules);
  }
}
