package marsad.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.actor.ActorDictionary;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;
import marsad.text.Span;

/**
 * The third stage: who did what to whom, in PLOVER, read from the Arabic.
 *
 * <p>Sentence by sentence, the words of the lexicon are found and {@link Parties} says who stands
 * around them. Who is spoken of is remembered from sentence to sentence, so that وأضاف has its
 * subject and دعم بلاده its actor. A speaker who says what his own state does is the actor himself.
 */
public final class EventCoder {
  /** Dots between two headlines. */
  private static final Pattern PART_END = Pattern.compile("(?:\\.{2,}|…)\\s+");

  private final Lexicon lexicon;
  private final ActorDictionary dictionary;
  private final Set<String> media;

  private EventCoder(Lexicon lexicon, ActorDictionary dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    media = Traits.media(dictionary);
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
    return coding(article, tagged).events();
  }

  /** The events, and all that was considered and not taken, with the reason. */
  public Coded explain(NormalizedArticle article, TaggedArticle tagged) {
    Coding coding = coding(article, tagged);
    return new Coded(coding.events(), coding.reasons(), coding.rejected());
  }

  /**
   * What was found and what was not taken.
   *
   * @param events the events
   * @param reasons why these are an event's actor and recipient, by its id
   * @param rejected what was no event, in order
   */
  public record Coded(
      List<Event> events, Map<String, List<String>> reasons, List<Rejected> rejected) {
    public Coded {
      events = List.copyOf(events);
      reasons = Map.copyOf(reasons);
      rejected = List.copyOf(rejected);
    }
  }

  private Coding coding(NormalizedArticle article, TaggedArticle tagged) {
    Instant at = article.publishedAt();
    LocalDate published = at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    Coding coding = new Coding(lexicon, dictionary, media, article.articleId(), published);
    if (tagged.refused() != null) {
      return coding;
    }
    coding.about(tagged.mentions());
    if (article.title() != null) {
      coding.field("title", article.title(), parts(article.title()), tagged.mentions(), List.of());
    }
    coding.field("text", article.text(), article.sentences(), tagged.mentions(), article.dates());
    coding.finish();
    return coding;
  }

  /** The headlines in one title, in code points: بوتين يدين الهجوم.. وأنقرة تدعو إلى الهدوء. */
  private static List<Span> parts(String title) {
    List<Span> out = new ArrayList<>();
    int start = 0;
    int from = 0;
    Matcher end = PART_END.matcher(title);
    while (from < title.length()) {
      int to = end.find() ? end.end() : title.length();
      int last = start + title.codePointCount(from, to);
      out.add(new Span(start, last));
      start = last;
      from = to;
    }
    return out;
  }
}
