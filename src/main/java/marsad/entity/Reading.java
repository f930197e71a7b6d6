package marsad.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.NameIndex;
import marsad.actor.NameIndex.Match;
import marsad.actor.NameWords;
import marsad.actor.Tokens;
import marsad.article.ArticleId;
import marsad.text.CodePoints;
import marsad.text.FoldedText;
import marsad.text.Folding;
import marsad.text.Furniture;
import org.jspecify.annotations.Nullable;

/**
 * One field of an article while it is read: its words, the names found in them, the mentions made.
 */
final class Reading {
  private static final String QUOTES = "\"“”„«»()[]{}";

  /** Bearers that make a word a usual given name. */
  private static final int USUAL = 4;

  private final String articleId;
  private final String field;
  private final ActorDictionary dictionary;
  private final CodePoints points;
  private final FoldedText folded;
  private final Tokens tokens;
  private final List<List<Match>> matches;
  private final List<Mention> mentions = new ArrayList<>();
  private final @Nullable List<Rejection> rejections;
  private final BitSet covered = new BitSet();
  private int coveredTo;

  Reading(
      String articleId,
      String field,
      String text,
      List<Furniture> furniture,
      ActorDictionary dictionary,
      @Nullable List<Rejection> rejections) {
    NameIndex index = dictionary.index();
    this.dictionary = dictionary;
    this.rejections = rejections;
    this.articleId = articleId;
    this.field = field;
    points = new CodePoints(text);
    folded = Folding.fold(text);
    tokens = new Tokens(folded);
    matches = index.in(tokens);
    int next = 0;
    for (int i = 0; i < tokens.count(); i++) {
      int at = points.of(folded.start(tokens.start(i)));
      while (next < furniture.size() && furniture.get(next).end() <= at) {
        next++;
      }
      boolean story = next == furniture.size() || at < furniture.get(next).start();
      if (!story) {
        matches.set(i, List.of());
        covered.set(i);
      }
    }
  }

  int count() {
    return tokens.count();
  }

  /** The folded word, empty past either end. */
  String word(int i) {
    return i >= 0 && i < tokens.count() ? tokens.word(i) : "";
  }

  /** Whether nothing but space, a hyphen, quotes or brackets stands before word {@code i}. */
  boolean near(int i) {
    return i > 0 && i < tokens.count() && tokens.near(i);
  }

  /**
   * Whether word {@code i} continues the clause of the one before with nothing but space between.
   */
  boolean joined(int i) {
    return i > 0 && i < tokens.count() && tokens.joined(i);
  }

  /** Whether word {@code i} stands in the sentence of the one before. */
  boolean sameSentence(int i) {
    return i > 0 && i < tokens.count() && !tokens.broken(i);
  }

  /** Names that start at word {@code i}, longest first. */
  List<Match> matches(int i) {
    return i < matches.size() ? matches.get(i) : List.of();
  }

  /** Whether the folded {@code word} begins some known person's full name. */
  boolean isGivenName(String word) {
    return dictionary.isGivenName(word);
  }

  /**
   * Whether the folded {@code word} begins so many known persons' names that it is hardly ever
   * else.
   */
  boolean isUsualGivenName(String word) {
    return dictionary.bearers(word) >= USUAL && !NameWords.bundled().isCommon(word); // أكبر
  }

  /** Whether the folded {@code word} is part of some known person's full name. */
  boolean isNameWord(String word) {
    return dictionary.isNameWord(word);
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** What a mention says beyond its place. */
  record Link(
      @Nullable String actor,
      MentionType type,
      MentionForm form,
      String rule,
      @Nullable String office,
      List<String> flags) {
    static Link of(@Nullable String actor, MentionType type, MentionForm form, String rule) {
      return new Link(actor, type, form, rule, null, List.of());
    }

    Link office(@Nullable String words) {
      return new Link(actor, type, form, rule, words, flags);
    }

    Link flagged(String flag) {
      return new Link(actor, type, form, rule, office, List.of(flag));
    }
  }

  /** Adds a mention of folded positions {@code start} to the end of word {@code last - 1}. */
  void mention(int start, int last, Link link) {
    int from = points.of(folded.start(start));
    int to = points.of(folded.end(tokens.end(last - 1) - 1));
    coveredTo = last;
    covered.set(tokens.at(start), last);
    mentions.add(
        new Mention(
            ArticleId.hash(
                "mention",
                articleId,
                field,
                Integer.toString(from),
                Integer.toString(to),
                link.type().toString()),
            field,
            from,
            to,
            points.slice(from, to),
            link.actor(),
            link.type(),
            link.form(),
            link.rule(),
            link.office(),
            link.flags()));
  }

  /** Takes back all mentions from number {@code mark} on, which stand in words first to last. */
  void withdraw(int mark, int first, int last) {
    mentions.subList(mark, mentions.size()).clear();
    covered.clear(first, last);
  }

  /** Notes that {@code m} was not taken for {@code actor}, where someone wants to know. */
  void reject(Match m, @Nullable Actor actor, String reason) {
    if (rejections != null) {
      int from = points.of(folded.start(m.start()));
      int to = points.of(folded.end(tokens.end(m.last() - 1) - 1));
      rejections.add(new Rejection(field, from, to, actor == null ? null : actor.id(), reason));
    }
  }

  /** The words from {@code first} to {@code last}, exclusive, as written. */
  String surface(int first, int last) {
    return from(tokens.start(first), last);
  }

  /** As written, from folded position {@code start} to the end of word {@code last - 1}. */
  String from(int start, int last) {
    return folded.original().substring(folded.start(start), folded.end(tokens.end(last - 1) - 1));
  }

  /** Whether quotation marks or brackets stand on both sides of the words. */
  boolean quoted(int first, int last) {
    String text = folded.original();
    int from = folded.start(tokens.start(first));
    int to = folded.end(tokens.end(last - 1) - 1);
    return from > 0
        && to < text.length()
        && QUOTES.indexOf(text.charAt(from - 1)) >= 0
        && QUOTES.indexOf(text.charAt(to)) >= 0;
  }

  /** Whether word {@code i} is the first within a bracket. */
  boolean opensBracket(int i) {
    int at = i > 0 && i < tokens.count() ? folded.start(tokens.start(i)) : 0;
    return at > 0 && folded.original().charAt(at - 1) == '(';
  }

  /** Whether word {@code i} is part of a mention or of furniture. */
  boolean covered(int i) {
    return covered.get(i);
  }

  /** Whether any word of a range is part of a mention or of furniture. */
  boolean covered(int first, int last) {
    int next = covered.nextSetBit(first);
    return next >= 0 && next < last;
  }

  /** Whether word {@code i} ends the mention made last. */
  boolean endsMention(int i) {
    return i == coveredTo - 1;
  }

  /** Folded position where word {@code i} starts. */
  int start(int i) {
    return tokens.start(i);
  }
}
