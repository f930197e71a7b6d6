package marsad;

import java.util.ArrayList;
import java.util.List;
import marsad.actor.ActorDictionary;
import marsad.article.Article;
import marsad.entity.EntityTagger;
import marsad.entity.Mention;
import marsad.entity.Rejection;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.event.ActorEvents;
import marsad.event.CodedArticle;
import marsad.event.Event;
import marsad.event.EventCoder;
import marsad.text.CodePoints;
import marsad.text.Folding;
import marsad.text.NormalizedArticle;
import marsad.text.Normalizer;
import marsad.text.Span;

/** The pure stages composed: the whole product without Kafka. Immutable and safe for any thread. */
public final class Pipeline {
  private final Normalizer normalizer;
  private final ActorDictionary dictionary;
  private final EntityTagger tagger;
  private final EventCoder coder;

  /** The pipeline with this dictionary, and the lexicon that Marsad ships. */
  public Pipeline(ActorDictionary dictionary) {
    this(
        Normalizer.bundled(),
        dictionary,
        new EntityTagger(dictionary),
        EventCoder.bundled(dictionary));
  }

  private Pipeline(
      Normalizer normalizer, ActorDictionary dictionary, EntityTagger tagger, EventCoder coder) {
    this.normalizer = normalizer;
    this.dictionary = dictionary;
    this.tagger = tagger;
    this.coder = coder;
  }

  /** This pipeline with another first stage. */
  public Pipeline with(Normalizer other) {
    return new Pipeline(other, dictionary, tagger, coder);
  }

  /** This pipeline with another dictionary. */
  public Pipeline with(ActorDictionary other) {
    return new Pipeline(normalizer, other, new EntityTagger(other), coder.with(other));
  }

  /** The pipeline with the dictionary and lexicon that Marsad ships. */
  public static Pipeline bundled() {
    return new Pipeline(ActorDictionary.bundled());
  }

  /** First stage: text, language, sentences, furniture; or a refusal. */
  public NormalizedArticle normalize(Article article) {
    return normalizer.normalize(article);
  }

  /** Second stage: who is named. */
  public TaggedArticle tag(NormalizedArticle article) {
    return tagger.tag(article);
  }

  /** As {@link #tag(NormalizedArticle)}; adds to {@code rejections} what was turned down. */
  public TaggedArticle tag(NormalizedArticle article, List<Rejection> rejections) {
    return tagger.tag(article, rejections);
  }

  /** Third stage: who did what to whom, as records of each actor's stream. */
  public CodedArticle code(NormalizedArticle article, TaggedArticle tagged) {
    List<Event> events = coder.code(article, tagged);
    return new CodedArticle(
        article.articleId(),
        article.revision(),
        ActorEvents.of(article, tagged, events),
        events,
        tagged.refused());
  }

  /** Third stage for people: each event with its reasons, and what was turned down. */
  public EventCoder.Coded explain(NormalizedArticle article, TaggedArticle tagged) {
    return coder.explain(article, tagged);
  }

  /** The names in no dictionary that an article introduces, one record for each name. */
  public List<UnknownName> unknownNames(NormalizedArticle article, TaggedArticle tagged) {
    List<UnknownName> out = new ArrayList<>();
    CodePoints points = new CodePoints(article.text());
    for (Mention m : tagged.mentions()) {
      String name = Folding.key(m.surface());
      if (m.actor() == null
          && m.in().equals("text")
          && out.stream().noneMatch(u -> u.name().equals(name))) {
        out.add(
            new UnknownName(
                name,
                m.surface(),
                m.office(),
                article.articleId(),
                article.outlet(),
                article.url(),
                article.title(),
                article.publishedAt(),
                article.receivedAt(),
                article.signature(),
                sentence(article, points, m),
                m.start(),
                m.end()));
      }
    }
    return out;
  }

  private static String sentence(NormalizedArticle article, CodePoints points, Mention m) {
    for (Span s : article.sentences()) {
      if (s.start() <= m.start() && m.end() <= s.end()) {
        return points.slice(s.start(), s.end());
      }
    }
    return m.surface();
  }

  /** The dictionary in use. */
  public ActorDictionary dictionary() {
    return dictionary;
  }

  /** Hash of the dictionary's sorted entries, for record headers. */
  public String dictionaryVersion() {
    return dictionary.version();
  }
}
