package marsad.kafka;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.alert.AlertRules;
import marsad.article.Article;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.event.CodedArticle;
import marsad.text.NormalizedArticle;

/**
 * The pure functions that topologies wire together; they must be safe for any thread.
 *
 * @param dictionaryVersion hash of the dictionary that {@code tag} reads by
 */
public record Stages(
    Function<Article, NormalizedArticle> normalize,
    Function<NormalizedArticle, TaggedArticle> tag,
    BiFunction<NormalizedArticle, TaggedArticle, List<UnknownName>> unknownNames,
    BiFunction<NormalizedArticle, TaggedArticle, CodedArticle> code,
    AlertRules rules,
    Supplier<String> dictionaryVersion) {

  /** The stages of {@code pipeline}, with {@code rules} on top. */
  public static Stages of(Pipeline pipeline, AlertRules rules) {
    return new Stages(
        pipeline::normalize,
        pipeline::tag,
        pipeline::unknownNames,
        pipeline::code,
        rules,
        pipeline::dictionaryVersion);
  }
}
