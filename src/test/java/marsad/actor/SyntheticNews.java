package marsad.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import marsad.Pipeline;
import marsad.article.Json;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;
import marsad.text.Folding;
import marsad.text.NormalizedArticle;

/**
 * A text, and actors of whom some are named in it, always the same. The text is the corpus's
 * sentences in random order, a tenth of the words replaced by ones seen nowhere else, a name put
 * behind every sentence, so that neither it nor what it looks up fits a processor's cache.
 *
 * @param articles the text
 * @param actors those whom the corpus names, then the others that Marsad ships, then synthetic ones
 */
public record SyntheticNews(List<NormalizedArticle> articles, List<Actor> actors) {
  /** Characters of each article. */
  static final int ARTICLE_CHARS = 2_000;

  /** Names of whom every second one in the text is taken. */
  private static final int FEW = 10_000;

  /**
   * The same text, whatever {@code aliases}, of the corpus in the working directory.
   *
   * @param count articles
   * @param aliases different names of all actors
   * @param most names of whom the other half of the ones in the text is taken
   */
  public static SyntheticNews of(int count, int aliases, int most)
      throws IOException, RefusedException {
    Pipeline pipeline = Pipeline.bundled();
    List<NormalizedArticle> corpus = corpus(pipeline);
    Set<String> named = new HashSet<>();
    for (NormalizedArticle article : corpus) {
      pipeline.tag(article).mentions().stream()
          .flatMap(m -> Optional.ofNullable(m.actor()).stream())
          .forEach(named::add);
    }
    List<Actor> known = new ArrayList<>(ActorDictionary.bundledActors());
    known.sort((a, b) -> Boolean.compare(named.contains(b.id()), named.contains(a.id())));
    List<Actor> all = new SyntheticActors(1, given(known)).upTo(most, known);
    List<NormalizedArticle> articles = new ArrayList<>();
    for (String text : texts(corpus, count, all.subList(0, size(all, FEW)), all)) {
      String json =
          Json.write(
              Map.of("id", articles.size(), "publishedAt", "2024-12-20T00:00:00Z", "text", text));
      articles.add(pipeline.normalize(JsonlReader.read(json)));
    }
    return new SyntheticNews(articles, all.subList(0, size(all, aliases)));
  }

  private static List<NormalizedArticle> corpus(Pipeline pipeline)
      throws IOException, RefusedException {
    List<NormalizedArticle> out = new ArrayList<>();
    Path root = Path.of("corpus");
    for (String name : Files.readAllLines(root.resolve("index.txt"))) {
      if (!name.isBlank()) {
        Path file = root.resolve(name.strip()).resolve("article.json");
        out.add(pipeline.normalize(JsonlReader.read(Files.readString(file))));
      }
    }
    return out;
  }

  /** First names of the persons known, the most usual first. */
  private static List<String> given(List<Actor> known) {
    Map<String, Integer> count = new TreeMap<>();
    known.stream()
        .filter(a -> a.kind() == Actor.Kind.PERSON && a.name().indexOf(' ') > 0)
        .forEach(a -> count.merge(a.name().split(" ")[0], 1, Integer::sum));
    return count.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many of {@code actors} it takes to have so many names. */
  private static int size(List<Actor> actors, int aliases) {
    Set<String> names = new HashSet<>();
    int size = 0;
    while (names.size() < aliases && size < actors.size()) {
      addNames(actors.get(size++), names);
    }
    return size;
  }

  private static void addNames(Actor actor, Set<String> names) {
    Aliases.forEach(actor, (alias, kind) -> names.add(Folding.key(alias)));
  }

  /** The folded names of all actors. */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    actors.forEach(actor -> addNames(actor, names));
    return names;
  }

  private static List<String> texts(
      List<NormalizedArticle> corpus, int count, List<Actor> few, List<Actor> all) {
    Random random = new Random(2);
    SyntheticActors words = new SyntheticActors(3, List.of());
    List<String> sentences =
        corpus.stream()
            .flatMap(a -> a.text().lines())
            .filter(line -> line.indexOf(' ') > 0)
            .toList();
    List<String> out = new ArrayList<>();
    while (out.size() < count) {
      StringBuilder text = new StringBuilder();
      while (text.length() < ARTICLE_CHARS - 1) {
        for (String word : sentences.get(random.nextInt(sentences.size())).split(" ")) {
          text.append(random.nextInt(10) == 0 ? words.surname() : word).append(' ');
        }
        List<Actor> from = random.nextBoolean() ? few : all;
        String name = from.get(random.nextInt(from.size())).name();
        text.append(random.nextInt(3) == 0 ? "و" : "").append(name).append(".\n");
      }
      text.setLength(ARTICLE_CHARS - 1);
      out.add(text.append('\n').toString());
    }
    return out;
  }
}
