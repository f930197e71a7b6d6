package marsad.actor;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import marsad.article.RefusedException;
import marsad.entity.EntityTagger;
import marsad.text.FoldedText;
import marsad.text.Folding;
import marsad.text.NormalizedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Finding names, and the whole tag stage, with dictionaries of three sizes over one text; and the
 * same names in a double-array Aho-Corasick automaton. Scores are millions of characters a second;
 * what it took to build and to edit is printed before. No test: the README says how to run it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(MatchingBenchmark.CHARS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class MatchingBenchmark {
  private static final int ARTICLES = 1_000;

  /** Characters of text, so that a score of operations a microsecond is one of Mchar/s. */
  static final int CHARS = ARTICLES * SyntheticNews.ARTICLE_CHARS;

  private static final int MOST = 1_000_000;

  /** A text, and a dictionary of so many names. */
  @State(Scope.Benchmark)
  public abstract static class Setting {
    @Param({"10000", "100000", "1000000"})
    int aliases;

    final SyntheticNews news() throws IOException, RefusedException {
      return SyntheticNews.of(ARTICLES, aliases, MOST);
    }

    static List<FoldedText> folded(SyntheticNews news) {
      return news.articles().stream().map(a -> Folding.fold(a.text())).toList();
    }

    /** Prints how long {@code maker} takes and how much memory what it makes does. */
    final <T> T measured(String what, Supplier<T> maker) {
      long before = used();
      long start = System.nanoTime();
      T made = maker.get();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%n%s, %d aliases: built in %.2f s, %d MB%n",
          what,
          aliases,
          seconds,
          (used() - before) >> 20);
      return made;
    }

    private static long used() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
  }

  /** The index alone. */
  @State(Scope.Benchmark)
  public static class Index extends Setting {
    List<FoldedText> texts = List.of();
    NameIndex index = new NameIndexBuilder().build();

    @Setup
    public void make() throws IOException, RefusedException {
      SyntheticNews news = news();
      texts = folded(news);
      index =
          measured(
              "index",
              () -> {
                NameIndexBuilder names = new NameIndexBuilder();
                for (Actor actor : news.actors()) {
                  Lexeme lexeme = Lexeme.of(Lexeme.Kind.NAME, actor);
                  Aliases.forEach(actor, (alias, kind) -> names.add(alias, lexeme));
                }
                return names.build();
              });
    }
  }

  /** The automaton. */
  @State(Scope.Benchmark)
  public static class Hankcs extends Setting {
    List<char[]> texts = List.of();
    final AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();

    @Setup
    public void make() throws IOException, RefusedException {
      SyntheticNews news = news();
      texts = folded(news).stream().map(t -> t.toString().toCharArray()).toList();
      TreeMap<String, String> names = new TreeMap<>();
      news.names().forEach(n -> names.put(n, n));
      measured(
          "hankcs",
          () -> {
            trie.build(names);
            return trie;
          });
    }
  }

  /** The whole tag stage. */
  @State(Scope.Benchmark)
  public static class Stage extends Setting {
    List<NormalizedArticle> articles = List.of();
    EntityTagger tagger = new EntityTagger(ActorDictionary.of(List.of()));

    @Setup
    public void make() throws IOException, RefusedException {
      SyntheticNews news = news();
      articles = news.articles();
      ActorDictionary dictionary = measured("dictionary", () -> ActorDictionary.of(news.actors()));
      tagger = new EntityTagger(dictionary);
      for (int i = 0; i < 5; i++) {
        edit(dictionary, news.actors().get(i), news.actors().get(news.actors().size() - 1 - i));
      }
    }

    /** One entry out, one changed, one new; printed with how long it took. */
    private static void edit(ActorDictionary dictionary, Actor out, Actor changed) {
      Map<String, Optional<Actor>> edits = new HashMap<>();
      edits.put(out.id(), Optional.empty());
      edits.put(changed.id(), Optional.of(entry(changed.id(), "زيد بن عمرو")));
      edits.put("new", Optional.of(entry("new", "عمرو بن زيد")));
      long start = System.nanoTime();
      String version = dictionary.edited(edits).version();
      double millis = (System.nanoTime() - start) / 1e6;
      System.out.printf(Locale.ROOT, "edited in %.0f ms: %s%n", millis, version);
    }

    private static Actor entry(String id, String name) {
      return SyntheticActors.actor(id, Actor.Kind.PERSON, List.of(name), List.of());
    }
  }

  @Benchmark
  public int index(Index s) {
    int found = 0;
    for (FoldedText text : s.texts) {
      for (List<NameIndex.Match> matches : s.index.in(new Tokens(text))) {
        found += matches.size();
      }
    }
    return found;
  }

  @Benchmark
  public int hankcs(Hankcs s) {
    int[] found = {0};
    for (char[] text : s.texts) {
      s.trie.parseText(
          text,
          (begin, end, name) -> {
            boolean whole =
                (begin == 0 || !Character.isLetterOrDigit(text[begin - 1]))
                    && (end == text.length || !Character.isLetterOrDigit(text[end]));
            found[0] += whole ? 1 : 0;
          });
    }
    return found[0];
  }

  @Benchmark
  public void tagStage(Stage s, Blackhole sink) {
    for (NormalizedArticle article : s.articles) {
      sink.consume(s.tagger.tag(article));
    }
  }
}
