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
import marsad.actor.Post;
import marsad.actor.Title;
import marsad.entity.Reading.Link;
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
      new Pass(reading, memory).run();
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
          if (lexeme.actor() != null
              && (lexeme.kind() == Kind.NAME || lexeme.kind() == Kind.ALONE)
              && !partOfLongerName(r, m, lexeme.actor())) {
            memory.introduce(lexeme.actor().id());
          }
        }
      }
    }
  }

  /**
   * Whether a given name stands right before a person's full name, so that it is somebody else's.
   */
  private static boolean partOfLongerName(Reading r, Match m, Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON || m.clitics() > 0 || !r.joined(m.first())) {
      return false;
    }
    String before = r.word(m.first() - 1);
    return m.length() > 1
        && !Words.HONORIFICS.contains(before)
        && (before.equals("بن") || NameShape.isGivenName(r, m.first() - 1));
  }

  /** One reading of one field. */
  private static final class Pass {
    private final Reading r;
    private final Memory memory;
    private final ActorDictionary dictionary;
    private final PersonLinker linker;

    Pass(Reading r, Memory memory) {
      this.r = r;
      this.memory = memory;
      this.dictionary = memory.dictionary();
      this.linker = new PersonLinker(memory);
    }

    void run() {
      int i = 0;
      while (i < r.count()) {
        i = Math.max(i + 1, at(i));
      }
    }

    /** Makes the mentions of what starts at word {@code i}; returns the word after it. */
    private int at(int i) {
      int counterpart = counterpart(i);
      if (counterpart > i) {
        return counterpart;
      }
      for (Match m : r.matches(i)) {
        for (Lexeme lexeme : m.lexemes()) { // titles and institutions come first, see NameIndex
          int next =
              switch (lexeme.kind()) {
                case TITLE -> title(m, lexeme.title());
                case INSTITUTION -> institution(m, lexeme);
                case NISBA, NISBA_FEMININE -> i;
                default -> name(m, lexeme);
              };
          if (next > i) {
            return next;
          }
        }
      }
      return i;
    }

    private int institution(Match m, Lexeme lexeme) {
      Names.Composed composed =
          lexeme.institution() == null
              ? null
              : Names.institution(r, m, lexeme.institution(), memory);
      if (composed == null) {
        return m.first();
      }
      r.mention(m.start(), composed.last(), composed.link());
      return composed.last();
    }

    private int name(Match m, Lexeme lexeme) {
      Actor actor = lexeme.actor();
      if (actor == null || tooShort(m)) {
        return m.first();
      }
      return switch (actor.kind()) {
        case PERSON -> person(m, null);
        case STATE -> NameShape.isNisba(r, m) ? m.first() : plain(m, lexeme);
        case ORG ->
            lexeme.kind() == Kind.SHORT && !memory.introduced(actor.id())
                ? m.first()
                : plain(m, lexeme);
        case PLACE ->
            lexeme.kind() == Kind.SHORT
                    && !NameShape.isPlace(r, m)
                    && !memory.introduced(actor.id())
                ? m.first()
                : plain(m, lexeme);
      };
    }

    /**
     * What is left of a word of three letters after a proclitic is a word, not a name: بلد, ولد.
     */
    private boolean tooShort(Match m) {
      return m.clitics() > 0 && m.length() == 1 && r.word(m.first()).length() - m.clitics() < 3;
    }

    private int plain(Match m, Lexeme lexeme) {
      Actor actor = lexeme.actor();
      MentionType type = Names.type(lexeme);
      if (actor == null || type == null) {
        return m.first();
      }
      r.mention(m.start(), m.last(), Link.of(actor.id(), type, Names.form(lexeme), "name"));
      return m.last();
    }

    private int person(Match m, @Nullable TitleReading title) {
      PersonLinker.Choice choice = linker.choose(r, m, title);
      if (choice == null || (title == null && partOfLongerName(r, m, choice.person()))) {
        return m.first();
      }
      Link link =
          Link.of(
                  choice.person().id(),
                  MentionType.PERSON,
                  Names.form(choice.lexeme()),
                  choice.rule())
              .office(title == null ? null : r.surface(title.first(), title.last()));
      r.mention(m.start(), m.last(), link);
      memory.speakOf(choice.person().id(), title == null ? null : title.title());
      return m.last();
    }

    /** نظيره السوري: the office of the person before, of another state. */
    private int counterpart(int i) {
      Title title = memory.lastTitle();
      if (title == null || !NameShape.isCounterpart(r.word(i))) {
        return i;
      }
      int clitics = r.word(i).indexOf("نظير");
      Match head = new Match(i, i + 1, r.start(i) + clitics, clitics, List.of());
      Title any = new Title(title.words(), title.offices(), false, null, null, title.single());
      TitleReading reading = TitleReading.read(r, head, any, memory);
      if (reading == null) {
        return i;
      }
      return reading.of() == null ? named(reading, i) : titled(reading);
    }

    private int title(Match m, @Nullable Title title) {
      TitleReading reading = title == null ? null : TitleReading.read(r, m, title, memory);
      return reading == null ? m.first() : titled(reading);
    }

    /** A title with the name it introduces, else the title alone. */
    private int titled(TitleReading reading) {
      int named = named(reading, reading.first());
      if (named > reading.first()) {
        return named;
      }
      String holder = holder(reading);
      if (holder != null) {
        List<String> flags = unconfirmed(holder, reading) ? List.of("unconfirmed") : List.of();
        r.mention(
            reading.start(),
            reading.last(),
            new Link(
                holder,
                MentionType.ROLE,
                MentionForm.TITLE,
                reading.title().single() && reading.of() != null ? "office-holder" : "title-again",
                r.surface(reading.first(), reading.last()),
                flags));
        memory.speakOf(holder, reading.title());
        return reading.last();
      }
      reading.inner().forEach(n -> r.mention(n.start(), n.last(), n.link()));
      return reading.inner().isEmpty() ? reading.first() : reading.last();
    }

    private boolean unconfirmed(String holder, TitleReading reading) {
      LocalDate day = memory.day();
      Actor actor = dictionary.actor(holder);
      return day != null
          && actor != null
          && actor.posts().stream()
              .filter(p -> reading.title().offices().contains(p.office()) && p.holdsOn(day))
              .anyMatch(p -> p.unconfirmedOn(day));
    }

    private @Nullable String holder(TitleReading reading) {
      Title title = reading.title();
      if (reading.former() || !title.single() || reading.of() == null) {
        return reading.of() == null && NameShape.mayBeNamed(r, reading.last())
            ? null
            : memory.antecedent(title, reading.of());
      }
      return dictionary
          .holder(title.offices(), reading.of(), memory.day())
          .map(Post::person)
          .orElse(null);
    }

    /** The name after a title, known or not; {@code otherwise} when no name follows. */
    private int named(TitleReading reading, int otherwise) {
      int at = NameShape.nameAfter(r, reading.last());
      if (at < 0) {
        return otherwise;
      }
      int mark = r.mentions().size();
      reading.inner().forEach(n -> r.mention(n.start(), n.last(), n.link()));
      for (Match m : r.matches(at)) {
        if (m.clitics() == 0) {
          int next = person(m, reading);
          if (next > at) {
            return next;
          }
        }
      }
      int last = NameShape.unknownName(r, at);
      if (last > at) {
        r.mention(
            r.start(at),
            last,
            Link.of(null, MentionType.PERSON, MentionForm.FULL, "title-and-unknown-name")
                .office(r.surface(reading.first(), reading.last())));
        return last;
      }
      r.mentions().subList(mark, r.mentions().size()).clear();
      return otherwise;
    }
  }
}
