package marsad.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.actor.ActorDictionary;
import marsad.actor.Tokens;
import marsad.article.ArticleId;
import marsad.entity.Mention;
import marsad.entity.MentionType;
import marsad.entity.TaggedArticle;
import marsad.event.Clause.Name;
import marsad.event.LexiconEntry.Kind;
import marsad.text.CodePoints;
import marsad.text.FoldedText;
import marsad.text.Folding;
import marsad.text.NormalizedArticle;
import marsad.text.Span;

/**
 * The third stage: who did what to whom, in PLOVER, read from the Arabic.
 *
 * <p>Sentence by sentence, the words of the lexicon are found and {@link Parties} says who stands
 * around them. Who speaks is remembered from sentence to sentence, so that وأضاف has its subject
 * and دعم بلاده its actor. A speaker who says what his own state does is the actor himself.
 */
public final class EventCoder {
  private final Lexicon lexicon;
  private final ActorDictionary dictionary;

  private EventCoder(Lexicon lexicon, ActorDictionary dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
  }

  /** A coder with the lexicon that Marsad ships. */
  public static EventCoder bundled(ActorDictionary dictionary) {
    return new EventCoder(Lexicon.bundled(), dictionary);
  }

  /** A coder with the same lexicon and another dictionary. */
  public EventCoder with(ActorDictionary other) {
    return new EventCoder(lexicon, other);
  }

  /** The events of an article, each once, in order; none when it is refused. */
  public List<Event> code(NormalizedArticle article, TaggedArticle tagged) {
    if (tagged.refused() != null) {
      return List.of();
    }
    Run run = new Run(article.articleId());
    if (article.title() != null) {
      int end = article.title().codePointCount(0, article.title().length());
      run.field("title", article.title(), List.of(new Span(0, end)), tagged.mentions());
    }
    run.field("text", article.text(), article.sentences(), tagged.mentions());
    return run.events;
  }

  /** One article's coding. */
  private final class Run {
    private final String articleId;
    private final List<Event> events = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Speakers speakers = new Speakers(dictionary);

    Run(String articleId) {
      this.articleId = articleId;
    }

    void field(String field, String text, List<Span> sentences, List<Mention> all) {
      FoldedText folded = Folding.fold(text);
      Tokens tokens = new Tokens(folded);
      CodePoints points = new CodePoints(text);
      List<Mention> mentions = all.stream().filter(m -> m.in().equals(field)).toList();
      int[] firsts = new int[mentions.size()];
      int[] lasts = new int[mentions.size()];
      for (int k = 0; k < firsts.length; k++) {
        firsts[k] = tokens.at(folded.positionOf(points.index(mentions.get(k).start())));
        lasts[k] = tokens.at(folded.positionOf(points.index(mentions.get(k).end()) - 1)) + 1;
      }
      for (Span s : sentences) {
        int from = tokens.at(folded.positionOf(points.index(s.start())));
        int to = tokens.at(folded.positionOf(points.index(s.end())));
        if (from < to) {
          Clause clause = new Clause(tokens, from, to, mentions, firsts, lasts);
          sentence(field, clause, (a, b) -> span(points, folded, tokens, a, b));
        }
      }
    }

    private Span span(CodePoints points, FoldedText folded, Tokens tokens, int first, int last) {
      return new Span(
          points.of(folded.start(tokens.start(first))),
          points.of(folded.end(tokens.end(last - 1) - 1)));
    }

    private void sentence(String field, Clause clause, SpanOf spanOf) {
      List<Trigger> triggers = Trigger.find(clause, lexicon);
      Parties parties = new Parties(clause, new Recipients(clause, dictionary), speakers);
      speakers.nextSentence();
      for (Trigger t : triggers) {
        if (t.entry().kind() == Kind.CARRY) {
          continue;
        }
        Parties.Found found = parties.of(t, reach(clause, t, triggers));
        if (!carried(t, triggers)) {
          note(clause, t, found);
        }
        if (t.entry().type() != null) {
          add(field, clause, t, found, spanOf);
        }
      }
      if (!speakers.hasTopic()) {
        clause.names().stream()
            .filter(
                n ->
                    n.role() == Clause.Case.DIRECT
                        && n.mention().type() == MentionType.PERSON
                        && n.acts())
            .findFirst()
            .ifPresent(n -> speakers.acts(n.actor()));
      }
    }

    /**
     * Where a trigger's reach ends: at a word that opens another clause, or tells who carries the
     * words.
     */
    private int reach(Clause clause, Trigger t, List<Trigger> triggers) {
      for (int i = t.last(); i < clause.count(); i++) {
        if (i > t.at() + 1 && clause.covering(i) == null && Recipients.isBoundary(clause.word(i))) {
          return i;
        }
        for (Trigger other : triggers) {
          if (other.at() == i && other.entry().kind() == Kind.CARRY) {
            return i;
          }
        }
      }
      return clause.count();
    }

    /** Whether a trigger stands in words that tell who carries the news: وفق ما نقلته سانا. */
    private boolean carried(Trigger t, List<Trigger> triggers) {
      return triggers.stream()
          .anyMatch(
              c -> c.entry().kind() == Kind.CARRY && c.at() < t.at() && t.at() - c.last() <= 2);
    }

    private void note(Clause clause, Trigger t, Parties.Found found) {
      if (!t.form().finite() || found.actors().isEmpty() || carrier(clause, t, found)) {
        return;
      }
      if (t.entry().kind() == Kind.SAY) {
        speakers.says(found.actors().get(0));
      } else {
        speakers.acts(found.actors().get(0));
      }
    }

    /** Whether the subject is an agency, channel or paper that only carries the words. */
    private boolean carrier(Clause clause, Trigger t, Parties.Found found) {
      if (t.entry().kind() != Kind.SAY) {
        return false;
      }
      for (Name n : clause.names()) {
        if (n.actor().equals(found.actors().get(0))) {
          return MEDIA.contains(clause.word(n.first() - 1))
              || MEDIA.contains(clause.word(n.phrase()))
              || MEDIA.contains(clause.bare(n.first() - 1));
        }
      }
      return false;
    }

    private void add(String field, Clause clause, Trigger t, Parties.Found found, SpanOf spanOf) {
      EventType type = Objects.requireNonNull(t.entry().type());
      List<String> actors =
          type.verbal() && type != EventType.CONSULT
              ? speakers.speakFor(found.actors())
              : found.actors();
      List<String> recipients =
          found.recipients().stream().filter(r -> !actors.contains(r)).distinct().toList();
      if (actors.isEmpty() || (recipients.isEmpty() && !standsAlone(type, t))) {
        return;
      }
      if (type == EventType.CONSULT) {
        speakers.meet(actors, recipients);
      }
      String key = key(type, actors, recipients);
      if (!seen.add(key)) {
        return;
      }
      int last = Math.min(clause.count(), Math.max(t.last(), lastName(clause, actors, recipients)));
      int first = Math.min(t.at(), firstName(clause, t, actors));
      Span span = spanOf.words(clause.index(first), clause.index(last));
      events.add(
          new Event(
              ArticleId.hash("event", articleId, key),
              type,
              t.entry().mode(),
              actors,
              recipients,
              field,
              span.start(),
              span.end(),
              Flags.of(clause, t),
              t.entry().label()));
    }

    private int lastName(Clause clause, List<String> actors, List<String> recipients) {
      return clause.names().stream()
          .filter(n -> recipients.contains(n.actor()) || actors.contains(n.actor()))
          .mapToInt(Name::last)
          .max()
          .orElse(0);
    }

    private int firstName(Clause clause, Trigger t, List<String> actors) {
      return clause.names().stream()
          .filter(n -> actors.contains(n.actor()))
          .mapToInt(Name::phrase)
          .min()
          .orElse(t.at());
    }
  }

  /** From words of the field, first to last exclusive, to code points. */
  private interface SpanOf {
    Span words(int first, int last);
  }

  private static final Set<String> MEDIA =
      Clause.words("وكالة قناة صحيفة تلفزيون إذاعة موقع شبكة مجلة وكالتا التلفزيون الوكالة");

  /**
   * A one-sided event is told only by a finite verb, only where PLOVER asks no recipient, and only
   * when what the verb asks for is there: its preposition, or an object.
   */
  private static boolean standsAlone(EventType type, Trigger t) {
    if (type == EventType.RETREAT && t.form().tense() == Inflection.Tense.NOUN) {
      return !t.entry().subjectSuffers() && "resign".equals(t.entry().mode());
    }
    if (!t.form().finite()
        || t.form().passive()
        || t.form().pronoun()
        || t.entry().subjectSuffers()) {
      return false;
    }
    boolean oneSided =
        switch (type) {
          case CONSULT, COOPERATE, AID, SANCTION, SUPPORT, AGREE, CONCEDE, ASSAULT, COERCE -> false;
          default -> true;
        };
    return oneSided
        && (t.entry().bare() || !t.entry().complement().isEmpty() || t.entry().takesObject());
  }

  private static String key(EventType type, List<String> actors, List<String> recipients) {
    if (type.symmetric()) {
      return type
          + " "
          + new TreeSet<>(Stream.concat(actors.stream(), recipients.stream()).toList());
    }
    return type + " " + new TreeSet<>(actors) + " " + new TreeSet<>(recipients);
  }
}
