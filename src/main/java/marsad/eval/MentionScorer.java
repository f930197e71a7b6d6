package marsad.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import marsad.entity.Mention;
import marsad.text.CodePoints;
import marsad.text.NormalizedArticle;

/**
 * Compares mentions, by span alone and by span with actor. What overlaps an optional mention is not
 * counted; a field that nobody annotated is not looked at.
 */
public final class MentionScorer {
  private static final int CONTEXT = 40;

  private final SameIds ids;
  private final Score spans = new Score();
  private final Score actors = new Score();
  private final Map<String, Score> byType = new TreeMap<>();
  private final Map<String, Score> byRule = new TreeMap<>();
  private final List<EvalError> errors = new ArrayList<>();

  MentionScorer(SameIds ids) {
    this.ids = ids;
  }

  private record Place(String in, int start, int end) {}

  void add(GoldArticle gold, NormalizedArticle article, List<Mention> found) {
    Map<Place, GoldMention> wanted = new LinkedHashMap<>();
    Set<String> fields = new HashSet<>(Set.of("text"));
    for (GoldMention g : gold.mentions()) {
      fields.add(g.in());
      if (!g.optional()) {
        wanted.put(new Place(g.in(), g.start(), g.end()), g);
      }
    }
    Context context = new Context(article);
    for (Mention m : found) {
      GoldMention g = wanted.remove(new Place(m.in(), m.start(), m.end()));
      if (g != null) {
        compare(gold.name(), context, g, m);
      } else if (fields.contains(m.in()) && !meetsOptional(gold, m)) {
        type(m.type().toString()).wrong();
        rule(m.rule()).wrong();
        spans.wrong();
        actors.wrong();
        error(gold.name(), "wrong", found(m), context.of(m.in(), m.start(), m.end()));
      }
    }
    for (GoldMention g : wanted.values()) {
      type(g.type()).miss();
      spans.miss();
      actors.miss();
      error(gold.name(), "missed", wanted(g), context.of(g.in(), g.start(), g.end()));
    }
  }

  private void compare(String name, Context context, GoldMention g, Mention m) {
    spans.hit();
    if (Objects.equals(ids.of(g.actor()), ids.of(m.actor()))) {
      actors.hit();
      type(g.type()).hit();
      rule(m.rule()).hit();
      return;
    }
    actors.wrong();
    actors.miss();
    type(g.type()).wrong();
    type(g.type()).miss();
    rule(m.rule()).wrong();
    error(name, "linked", found(m) + ", not " + g.actor(), context.of(m.in(), m.start(), m.end()));
  }

  private static boolean meetsOptional(GoldArticle gold, Mention m) {
    return gold.mentions().stream()
        .anyMatch(g -> g.optional() && g.overlaps(m.in(), m.start(), m.end()));
  }

  private static String found(Mention m) {
    return m.type() + " " + m.actor() + " by " + m.rule();
  }

  private static String wanted(GoldMention g) {
    return g.type() + " " + g.actor();
  }

  private Score type(String type) {
    return byType.computeIfAbsent(type, k -> new Score());
  }

  private Score rule(String rule) {
    return byRule.computeIfAbsent(rule, k -> new Score());
  }

  private void error(String article, String kind, String what, String context) {
    errors.add(new EvalError(article, kind, what, context));
  }

  /** Spans alone. */
  public Score spans() {
    return spans;
  }

  /** Spans with their actor. */
  public Score actors() {
    return actors;
  }

  /** Spans with their actor, by what is named. */
  public Map<String, Score> byType() {
    return byType;
  }

  /** Spans with their actor, by the rule that linked them; what is missed has no rule. */
  public Map<String, Score> byRule() {
    return byRule;
  }

  /** Every difference, in order. */
  public List<EvalError> errors() {
    return errors;
  }

  /** Shows places of one article; translates offsets once. */
  private record Context(String title, CodePoints titlePoints, String text, CodePoints textPoints) {
    Context(NormalizedArticle article) {
      this(article.title() == null ? "" : article.title(), article.text());
    }

    private Context(String title, String text) {
      this(title, new CodePoints(title), text, new CodePoints(text));
    }

    String of(String in, int start, int end) {
      boolean inTitle = in.equals("title");
      String field = inTitle ? title : text;
      CodePoints points = inTitle ? titlePoints : textPoints;
      int length = field.codePointCount(0, field.length());
      if (end > length) {
        return "(beyond the end of the " + in + ")";
      }
      String around =
          points.slice(Math.max(0, start - CONTEXT), start)
              + "[["
              + points.slice(start, end)
              + "]]"
              + points.slice(end, Math.min(length, end + CONTEXT));
      return around.replaceAll("\\s+", " ");
    }
  }
}
