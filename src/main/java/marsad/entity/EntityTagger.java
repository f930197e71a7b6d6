package marsad.entity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.text.NormalizedArticle;

/**
 * The second stage: who is named in an article, each name linked to its actor as of the article's
 * date.
 *
 * <p>The text is read once, left to right. At each word the longest name that makes sense wins: a
 * title with the name it introduces, a title alone, an institution with its state, a name. What a
 * name needs as evidence is in {@link PersonLinker}; a title alone stands for its holder on the
 * day, {@link ActorDictionary#holder}.
 */
public final class EntityTagger {
  private final ActorDictionary dictionary;

  public EntityTagger(ActorDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The mentions of {@code article}; none when it is refused. */
  public TaggedArticle tag(NormalizedArticle article) {
    if (article.refused() != null) {
      return new TaggedArticle(
          article.articleId(), article.revision(), List.of(), article.refused());
    }
    LocalDate day =
        article.publishedAt() == null
            ? null
            : article.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    Memory memory = new Memory(dictionary, day);
    List<Reading> readings = new ArrayList<>(2);
    if (article.title() != null) {
      readings.add(
          new Reading(article.articleId(), "title", article.title(), List.of(), dictionary));
    }
    readings.add(
        new Reading(article.articleId(), "text", article.text(), article.furniture(), dictionary));
    readings.forEach(r -> introduce(r, memory));
    List<Mention> mentions = new ArrayList<>();
    for (Reading reading : readings) {
      new TagPass(reading, memory).run();
      mentions.addAll(reading.mentions());
    }
    return new TaggedArticle(article.articleId(), article.revision(), mentions, null);
  }

  /**
   * Notes whose full names the article gives, so that a short name before one is understood too.
   */
  private static void introduce(Reading r, Memory memory) {
    for (int i = 0; i < r.count(); i++) {
      for (Match m : r.matches(i)) {
        for (Lexeme lexeme : m.lexemes()) {
          Actor named = lexeme.actor();
          if (named != null && named.kind() == Actor.Kind.STATE && m.equals(r.matches(i).get(0))) {
            memory.countState(named.id());
          }
          if (lexeme.actor() != null
              && (lexeme.kind() == Kind.NAME || lexeme.kind() == Kind.ALONE)
              && !NameShape.isPartOfLongerName(r, m, lexeme.actor())) {
            memory.introduce(lexeme.actor().id());
          }
        }
      }
    }
  }
}
