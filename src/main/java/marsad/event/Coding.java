package marsad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.actor.ActorDictionary;
import marsad.actor.Tokens;
import marsad.article.ArticleId;
import marsad.entity.Mention;
import marsad.entity.MentionType;
import marsad.text.CodePoints;
import marsad.text.FoldedText;
import marsad.text.Folding;
import marsad.text.Span;
import marsad.text.TextDate;
import org.jspecify.annotations.Nullable;

/** One article's coding: its sentences in order, each event once. */
final class Coding {
  /** An article of no more sentences tells one thing. */
  private static final int FLASH = 3;

  private static final Set<EventType> FACELESS = Set.of(EventType.ASSAULT, EventType.PROTEST);

  private final Lexicon lexicon;
  private final ActorDictionary dictionary;
  private final String articleId;
  private final @Nullable LocalDate published;
  private final Discourse discourse;
  private final List<Event> events = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<String, List<String>> reasons = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<EventType, Runnable> lead = new EnumMap<>(EventType.class);
  private final List<Runnable> later = new ArrayList<>();
  private boolean flash;
  private boolean first;

  /**
   * @param published the article's day, UTC, or null
   */
  Coding(
      Lexicon lexicon,
      ActorDictionary dictionary,
      Set<String> media,
      String articleId,
      @Nullable LocalDate published) {
    this.published = published;
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    this.articleId = articleId;
    discourse = new Discourse(dictionary, media);
  }

  List<Event> events() {
    return events;
  }

  Map<String, List<String>> reasons() {
    return reasons;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  /**
   * Adds harm and protest that a flash tells of although nobody in the dictionary does it: what
   * happened is news even when done by مسلحون مجهولون. Once a type, and only where no event of the
   * type has a known actor. Longer articles mention far more such acts than they report.
   */
  void finish() {
    later.forEach(Runnable::run);
    lead.forEach(
        (type, add) -> {
          if (events.stream().noneMatch(e -> e.type() == type)) {
            add.run();
          }
        });
    events.removeIf(e -> !flash && events.stream().anyMatch(e::onlyRepeats));
  }

  /** Notes which states the article is about. */
  void about(List<Mention> mentions) {
    for (Mention m : mentions) {
      if (m.actor() != null && m.type() != MentionType.PLACE) {
        discourse.mentioned().count(m.actor());
      }
    }
  }

  /** Codes the sentences of one field, in which {@code dates} are named. */
  void field(
      String field, String text, List<Span> sentences, List<Mention> all, List<TextDate> dates) {
    FoldedText folded = Folding.fold(text);
    Tokens tokens = new Tokens(folded);
    CodePoints points = new CodePoints(text);
    List<Mention> mentions = all.stream().filter(m -> m.in().equals(field)).toList();
    int[] firsts = new int[mentions.size()];
    int[] lasts = new int[mentions.size()];
    for (int k = 0; k < firsts.length; k++) {
      firsts[k] = tokens.at(folded.positionOf(points.index(mentions.get(k).start())));
      lasts[k] = tokens.at(folded.positionOf(points.index(mentions.get(k).end())) - 1) + 1;
    }
    first = true;
    flash |= field.equals("text") && sentences.size() <= FLASH;
    int next = 0;
    for (Span s : sentences) {
      int from = tokens.at(folded.positionOf(points.index(s.start())));
      int to = tokens.at(folded.positionOf(points.index(s.end())));
      if (from >= to) {
        continue;
      }
      while (next < firsts.length && firsts[next] < from) {
        next++;
      }
      int first = next;
      while (next < firsts.length && firsts[next] < to) {
        next++;
      }
      int[] f = Arrays.copyOfRange(firsts, first, next);
      int[] l = Arrays.copyOfRange(lasts, first, next);
      ClauseWords words = new ClauseWords(tokens, from, to, f, l);
      words.place(f, l);
      Clause clause = new Clause(tokens, words);
      new NameFinder(clause, dictionary, discourse, lexicon, published)
          .find(mentions.subList(first, next), f, l);
      clause.setting(
          new Setting(
              mentions.subList(first, next),
              f,
              l,
              s,
              dates,
              published,
              point -> words.at(tokens.at(folded.positionOf(points.index(point))))));
      sentence(
          field,
          clause,
          (a, b) ->
              new Span(
                  points.of(folded.start(tokens.start(words.start(a)))),
                  points.of(folded.end(tokens.end(words.start(b) - 1) - 1))));
    }
  }

  private void sentence(String field, Clause clause, SpanOf spanOf) {
    discourse.nextSentence();
    List<Trigger> triggers = Trigger.find(clause, lexicon);
    Parties parties = new Parties(clause, discourse);
    parties.read(triggers, t -> TriggerReach.of(clause, t, triggers));
    Context context = Context.of(clause, parties, triggers, discourse.traits(), flash || first);
    List<Statements.Blame> deeds = new ArrayList<>();
    for (Trigger t : triggers) {
      if (t.entry().type() != null) {
        Found found = parties.of(t);
        consider(field, clause, t, found, context, spanOf);
        if (context.happened(t)) {
          deeds.add(new Statements.Blame(t, found));
        }
      }
    }
    first = false;
    for (Statements.Blame b : new Statements(clause, parties, lexicon, discourse).of(deeds)) {
      List<String> why = List.of("actor: who says it", "recipient: of or to whom he says it");
      add(field, clause, b.trigger(), b.found(), why, spanOf);
    }
  }

  private void consider(
      String field, Clause clause, Trigger read, Found found, Context context, SpanOf spanOf) {
    Trigger t = context.matters().meant(read, found, discourse.traits());
    EventType type = Objects.requireNonNull(t.entry().type());
    List<String> actors =
        type.verbal() && type != EventType.CONSULT && context.parties().said(read)
            ? discourse.speakFor(found.actors(), context.parties().topic(read))
            : found.actors();
    List<String> named =
        new Reached(clause, discourse.traits()).of(type, actors, found.recipients());
    Struck struck = new Struck(clause, discourse.traits());
    String why = context.against(t, actors, named.isEmpty() ? struck.unnamed(t, actors) : named);
    List<String> recipients =
        why == null ? struck.of(t, actors, named, found.mutual(), discourse.attacked()) : named;
    if (type == EventType.ASSAULT && (why == null || why.equals(Context.NO_ACTOR))) {
      List<String> hit = named.stream().filter(n -> !discourse.traits().isMedium(n)).toList();
      discourse.attacked(hit.isEmpty() ? struck.scene(t) : hit);
    }
    List<String> reasons = context.parties().reasons(read, found);
    boolean noun = t.form().tense() == Inflection.Tense.NOUN;
    if (why == null && named.isEmpty() && noun && type == EventType.ASSAULT) {
      later.add(() -> addNew(field, clause, t, new Found(actors, recipients), reasons, spanOf));
      return;
    }
    boolean faceless = flash && first && FACELESS.contains(type);
    boolean told = faceless && new Passing(clause).tells(t, context.parties().said(read));
    if (Context.NO_ACTOR.equals(why) && told) {
      lead.putIfAbsent(
          type, () -> add(field, clause, t, new Found(actors, recipients), reasons, spanOf));
      return;
    }
    if (why != null) {
      Span span = spanOf.words(t.at(), t.at() + 1);
      rejected.add(new Rejected(field, span.start(), span.end(), t.entry().label(), why));
      return;
    }
    discourse.happened(type, actors, recipients);
    if (t.entry().deals()) {
      discourse.dealt(Stream.concat(actors.stream(), recipients.stream()).toList());
    }
    boolean apart = recipients.isEmpty() && !type.symmetric() && !"تبادل".equals(t.entry().past());
    for (List<String> one : apart ? actors.stream().map(List::of).toList() : List.of(actors)) {
      add(field, clause, t, new Found(one, recipients), reasons, spanOf);
    }
    if (found.mutual() && !recipients.isEmpty()) {
      add(field, clause, t, new Found(recipients, actors), reasons, spanOf);
    }
  }

  /** Adds what names no recipient, unless an event of its type and actor is there. */
  private void addNew(
      String field, Clause clause, Trigger t, Found found, List<String> why, SpanOf spanOf) {
    boolean told =
        events.stream()
            .anyMatch(
                e ->
                    e.type() == t.entry().type()
                        && found.actors().stream()
                            .allMatch(a -> discourse.traits().alike(a, e.actors())));
    if (!told) {
      add(field, clause, t, found, why, spanOf);
    }
  }

  private void add(
      String field, Clause clause, Trigger t, Found found, List<String> why, SpanOf spanOf) {
    EventType type = t.entry().type() == null ? EventType.ACCUSE : t.entry().type();
    String key = key(type, found.actors(), found.recipients());
    if (!seen.add(key)) {
      return;
    }
    Set<String> parties = new HashSet<>(found.actors());
    parties.addAll(found.recipients());
    int first = t.at();
    int last = t.last();
    for (Name n : clause.names()) {
      if (parties.contains(n.id()) && Math.abs(n.phrase() - t.at()) < 30) {
        first = found.actors().contains(n.id()) ? Math.min(first, n.phrase()) : first;
        last = Math.max(last, n.last());
      }
    }
    reasons.put(ArticleId.hash("event", articleId, key), why);
    Span span = spanOf.words(first, Math.min(clause.count(), last));
    String mode = t.entry().mode();
    Setting setting = clause.setting();
    events.add(
        new Event(
            ArticleId.hash("event", articleId, key),
            type,
            mode != null ? mode : lexicon.mode(type, words -> clause.stands(t.at(), words)),
            found.actors(),
            found.recipients(),
            field,
            span.start(),
            span.end(),
            t.entry().kind() == LexiconEntry.Kind.BLAME ? List.of() : Flags.of(clause, t),
            setting == null ? null : setting.place(clause, t),
            setting == null ? null : setting.day(clause, t),
            t.entry().label()));
  }

  /** From words of the clause, first to last exclusive, to code points. */
  private interface SpanOf {
    Span words(int first, int last);
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
