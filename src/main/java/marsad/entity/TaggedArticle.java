package marsad.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is named in an article, the value of {@code tagged-articles}. The text stays in {@code
 * normalized-articles}.
 *
 * @param articleId see {@link marsad.article.ArticleId}
 * @param revision the revision that was read
 * @param mentions in order of appearance, title first, none nested in another
 * @param refused why the article was not read, or null
 */
public record TaggedArticle(
    String articleId, String revision, List<Mention> mentions, @Nullable String refused) {
  public TaggedArticle {
    mentions = List.copyOf(mentions);
  }
}
