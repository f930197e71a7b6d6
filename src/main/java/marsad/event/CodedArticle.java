package marsad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one article, and the names in no dictionary.
 *
 * @param articleId see {@link marsad.article.ArticleId}
 * @param revision the revision that was read
 * @param records what goes to {@code actor-events}: a mention per actor, an event per actor that
 *     takes part
 * @param events the events themselves, one each
 * @param refused why the article was not read, or null
 */
public record CodedArticle(
    String articleId,
    String revision,
    List<ActorEvent> records,
    List<Event> events,
    @Nullable String refused) {
  public CodedArticle {
    records = List.copyOf(records);
    events = List.copyOf(events);
  }
}
