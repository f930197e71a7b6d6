package marsad.eval;

import java.util.ArrayList;
import java.util.List;
import marsad.Pipeline;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;

/** Runs the pipeline over annotated articles and keeps the score. */
public final class Evaluation {
  private final Pipeline pipeline;
  private final MentionScorer mentions;
  private final EventScorer events;
  private final List<String> refused = new ArrayList<>();
  private int articles;

  public Evaluation(Pipeline pipeline, SameIds ids) {
    this.pipeline = pipeline;
    mentions = new MentionScorer(ids);
    events = new EventScorer(ids);
  }

  /** Reads one more article and compares. */
  public void add(GoldArticle gold) {
    articles++;
    NormalizedArticle normalized = pipeline.normalize(gold.article());
    if (normalized.refused() != null) {
      refused.add(gold.name() + ": " + normalized.refused());
    }
    TaggedArticle tagged = pipeline.tag(normalized);
    mentions.add(gold, normalized, tagged.mentions());
    events.add(gold, normalized, pipeline.code(normalized, tagged).events());
  }

  public int articles() {
    return articles;
  }

  /** Articles that the pipeline refused, with the reason; all they hold counts as missed. */
  public List<String> refused() {
    return refused;
  }

  public MentionScorer mentions() {
    return mentions;
  }

  public EventScorer events() {
    return events;
  }
}
