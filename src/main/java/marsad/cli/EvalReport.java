package marsad.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marsad.article.Json;
import marsad.eval.ConllEvaluation;
import marsad.eval.EvalError;
import marsad.eval.Evaluation;
import marsad.eval.Score;

/** Scores as tables for people or one object for programs. */
final class EvalReport {
  private final PrintWriter out;
  private final boolean verbose;

  EvalReport(PrintWriter out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  /** Annotated articles as tables. */
  void print(Evaluation e) {
    out.println(e.articles() + " articles" + (e.refused().isEmpty() ? "" : ", refused:"));
    e.refused().forEach(r -> out.println("  " + r));
    Table table = table("mentions");
    row(table, "span", e.mentions().spans());
    row(table, "span + actor", e.mentions().actors());
    e.mentions().byType().forEach((type, score) -> row(table, "  type " + type, score));
    print(table);
    Table rules = new Table("by rule", "right", "wrong", "precision");
    e.mentions()
        .byRule()
        .forEach(
            (rule, s) ->
                rules.row(
                    "  " + rule,
                    Integer.toString(s.hits()),
                    Integer.toString(s.wrongs()),
                    share(s.precision())));
    print(rules);
    Table events = table("events");
    row(events, "type + actor + recipient", e.events().triples());
    row(events, "pairs", e.events().pairs());
    e.events().byType().forEach((type, score) -> row(events, "  " + type, score));
    print(events);
    errors(e.mentions().errors());
    errors(e.events().errors());
  }

  /** A token corpus as a table. */
  void print(ConllEvaluation e) {
    out.println(e.sentences() + " sentences");
    Table table = table("names");
    row(table, "all", e.all());
    e.byType().forEach((type, score) -> row(table, "  " + type, score));
    print(table);
    errors(e.errors());
  }

  private void errors(List<EvalError> errors) {
    if (verbose) {
      errors.forEach(
          e -> {
            out.println(e.article() + "  " + e.kind() + "  " + e.what());
            out.println("  " + e.context());
          });
    }
  }

  private void print(Table table) {
    out.println();
    table.print(out);
  }

  private static Table table(String head) {
    return new Table(head, "right", "wrong", "missed", "precision", "recall", "F1");
  }

  private static void row(Table table, String name, Score s) {
    table.row(
        name,
        Integer.toString(s.hits()),
        Integer.toString(s.wrongs()),
        Integer.toString(s.misses()),
        share(s.precision()),
        share(s.recall()),
        share(s.f1()));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  /** Annotated articles as an object on one line, each error as one on its own. */
  void json(Evaluation e) {
    Map<String, Object> mentions = new LinkedHashMap<>();
    mentions.put("span", score(e.mentions().spans()));
    mentions.put("spanAndActor", score(e.mentions().actors()));
    mentions.put("byType", scores(e.mentions().byType()));
    mentions.put("byRule", scores(e.mentions().byRule()));
    Map<String, Object> events = new LinkedHashMap<>();
    events.put("triples", score(e.events().triples()));
    events.put("pairs", score(e.events().pairs()));
    events.put("byType", scores(e.events().byType()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("articles", e.articles());
    all.put("refused", e.refused());
    all.put("mentions", mentions);
    all.put("events", events);
    out.println(Json.write(all));
    jsonErrors(e.mentions().errors());
    jsonErrors(e.events().errors());
  }

  /** A token corpus as an object on one line, each error as one on its own. */
  void json(ConllEvaluation e) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("sentences", e.sentences());
    all.put("names", score(e.all()));
    all.put("byType", scores(e.byType()));
    out.println(Json.write(all));
    jsonErrors(e.errors());
  }

  private void jsonErrors(List<EvalError> errors) {
    if (verbose) {
      errors.forEach(e -> out.println(Json.write(e)));
    }
  }

  private static Map<String, Object> scores(Map<String, Score> scores) {
    Map<String, Object> out = new LinkedHashMap<>();
    scores.forEach((name, score) -> out.put(name, score(score)));
    return out;
  }

  private static Map<String, Object> score(Score s) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("precision", rounded(s.precision()));
    out.put("recall", rounded(s.recall()));
    out.put("f1", rounded(s.f1()));
    out.put("right", s.hits());
    out.put("wrong", s.wrongs());
    out.put("missed", s.misses());
    return out;
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
