package marsad.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.entity.Mention;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Compares persons, places and organizations with a corpus of tokens: a token and its tag a line
 * ({@code B-PERS}, {@code I-LOC}, {@code O}), an empty line after each sentence. Each sentence is
 * read as an article of its own. A name covers whole tokens, so a clitic does not matter; states
 * and capitals are places; other tags, and titles that stand for a person, are not counted.
 */
public final class ConllEvaluation {
  /** Tokens after which a sentence ends even without an empty line. */
  private static final int MAX_TOKENS = 2000;

  private final Pipeline pipeline;
  private final Map<String, Score> byType = new TreeMap<>();
  private final Score all = new Score();
  private final List<EvalError> errors = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private int sentences;

  public ConllEvaluation(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  private record Entity(int first, int last, String type) {
    boolean overlaps(Entity other) {
      return first < other.last && other.first < last;
    }
  }

  /** Takes the next line; {@link #finish} must follow the last. */
  public void line(String line) {
    String[] fields = line.strip().split("\\s+");
    if (fields.length < 2 || tokens.size() >= MAX_TOKENS) {
      finish();
    }
    if (fields.length >= 2) {
      tokens.add(fields[0]);
      tags.add(fields[fields.length - 1]);
    }
  }

  /** Compares what has come since the last empty line. */
  public void finish() {
    if (!tokens.isEmpty()) {
      sentences++;
      compare(gold(), found());
      tokens.clear();
      tags.clear();
    }
  }

  private void compare(List<Entity> gold, List<Entity> found) {
    Set<Entity> wanted = new HashSet<>();
    gold.stream().filter(g -> !g.type().isEmpty()).forEach(wanted::add);
    for (Entity f : found) {
      if (wanted.contains(f)) {
        count(f, Score::hit);
      } else if (gold.stream().noneMatch(g -> g.type().isEmpty() && g.overlaps(f))) {
        count(f, Score::wrong);
        errors.add(new EvalError("sentence " + sentences, "wrong", f.type(), context(f)));
      }
    }
    for (Entity g : gold) {
      if (!g.type().isEmpty() && !found.contains(g)) {
        count(g, Score::miss);
        errors.add(new EvalError("sentence " + sentences, "missed", g.type(), context(g)));
      }
    }
  }

  private void count(Entity e, Consumer<Score> step) {
    step.accept(all);
    step.accept(byType.computeIfAbsent(e.type(), k -> new Score()));
  }

  /** Annotated entities; type empty for those of other kinds. */
  private List<Entity> gold() {
    List<Entity> out = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= tags.size(); i++) {
      boolean goesOn =
          i < tags.size()
              && tags.get(i).startsWith("I-")
              && kind(tags.get(i)).equals(kind(tags.get(first)));
      if (!goesOn) {
        if (!tags.get(first).equals("O")) {
          out.add(new Entity(first, i, kind(tags.get(first))));
        }
        first = i;
      }
    }
    return out;
  }

  private static String kind(String tag) {
    String kind = tag.replaceFirst("^[BIES]-", "").toUpperCase(Locale.ROOT);
    return switch (kind) {
      case "PER", "PERS", "PERSON" -> "person";
      case "LOC", "GPE", "LOCATION" -> "place";
      case "ORG", "ORGANIZATION" -> "org";
      default -> "";
    };
  }

  private List<Entity> found() {
    String text = String.join(" ", tokens);
    NormalizedArticle article = pipeline.normalize(Article.of(Article.Fields.ofText(text)));
    int[] starts = new int[tokens.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += tokens.get(i).codePointCount(0, tokens.get(i).length()) + 1;
    }
    List<Entity> out = new ArrayList<>();
    for (Mention m : pipeline.tag(article).mentions()) {
      String type = type(m);
      if (type != null) {
        out.add(new Entity(token(starts, m.start()), token(starts, m.end() - 1) + 1, type));
      }
    }
    return out;
  }

  private static @Nullable String type(Mention m) {
    return switch (m.type()) {
      case PERSON -> "person";
      case STATE, CAPITAL, PLACE -> "place";
      case ORG -> "org";
      case ROLE -> null;
    };
  }

  private static int token(int[] starts, int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 2;
  }

  private String context(Entity e) {
    List<String> around = new ArrayList<>(tokens.subList(Math.max(0, e.first() - 5), e.first()));
    around.add("[[" + String.join(" ", tokens.subList(e.first(), e.last())) + "]]");
    around.addAll(tokens.subList(e.last(), Math.min(tokens.size(), e.last() + 5)));
    return String.join(" ", around);
  }

  /** Sentences compared. */
  public int sentences() {
    return sentences;
  }

  /** All three types. */
  public Score all() {
    return all;
  }

  /** By {@code person}, {@code place} and {@code org}. */
  public Map<String, Score> byType() {
    return byType;
  }

  /** Every difference, in order. */
  public List<EvalError> errors() {
    return errors;
  }
}
