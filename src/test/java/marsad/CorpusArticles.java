package marsad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;

/** The articles in {@code corpus/}, from the working directory, the project's root. */
public final class CorpusArticles {
  private CorpusArticles() {}

  public static List<Article> read() throws IOException, RefusedException {
    Path corpus = Path.of("corpus");
    List<Article> out = new ArrayList<>();
    for (String name : Files.readAllLines(corpus.resolve("index.txt"))) {
      if (!name.isBlank()) {
        out.add(
            JsonlReader.read(
                Files.readString(corpus.resolve(name.strip()).resolve("article.json"))));
      }
    }
    return out;
  }
}
