package marsad.entity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;

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
    return tag(article, null);
  }

  /** As {@link #tag(NormalizedArticle)}; adds what was considered and turned down, in passing. */
  public TaggedArticle tag(NormalizedArticle article, @Nullable List<Rejection> rejections) {
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
          new Reading(
              article.articleId(), "title", article.title(), List.of(), dictionary, rejections));
    }
    readings.add(
        new Reading(
            article.articleId(),
            "text",
            article.text(),
            article.furniture(),
            dictionary,
            rejections));
    readings.forEach(r -> introduce(r, memory));
    List<TagPass> passes = readings.stream().map(r -> new TagPass(r, memory)).toList();
    passes.forEach(TagPass::run);
    passes.forEach(TagPass::recall);
    List<Mention> mentions = new ArrayList<>();
    for (Reading reading : readings) {
      reading.mentions().stream()
          .sorted(Comparator.comparingInt(Mention::start))
          .forEach(mentions::add);
    }
    return new TaggedArticle(article.articleId(), article.revision(), mentions, null);
  }

  /**
   * Notes whose full names the article gives, so that a short name before one is understood too.
   */
  private static void introduce(Reading r, Memory memory) {
    for (int i = 0; i < r.count(); i++) {
      boolean longest = true;
      for (Match m : r.matches(i)) {
        if (longest && m.lexemes().size() == 1) {
          countState(m.lexemes().get(0), memory);
        }
        longest = false;
        for (Lexeme lexeme : m.lexemes()) {
          Actor named = lexeme.actor();
          if (named != null
              && (lexeme.kind() == Kind.NAME || lexeme.kind() == Kind.ALONE)
              && !NameShape.isPartOfLongerName(r, m, named)
              && !NameShape.isOfCommonWords(r, m)
              && !(named.kind() == Actor.Kind.PLACE && NameShape.isCommonWord(r, m))) {
            memory.introduce(named.id());
          }
        }
      }
    }
  }

  /** Counts the state whose news a name speaks for: its own, its capital's, its people's. */
  private static void countState(Lexeme lexeme, Memory memory) {
    Actor named = lexeme.actor();
    if (named != null) {
      boolean own = lexeme.kind() == Kind.NAME || lexeme.kind() == Kind.ALONE;
      String state = named.kind() == Actor.Kind.STATE ? named.id() : own ? named.state() : null;
      if (state != null) {
        memory.countState(state);
      }
    }
  }
}
