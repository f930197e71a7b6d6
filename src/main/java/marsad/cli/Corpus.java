package marsad.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;

/** The articles that come with the program, one folder each, listed in {@code index.txt}. */
final class Corpus {
  private static final String ROOT = "/marsad/corpus/";

  private Corpus() {}

  static List<Article> bundled() {
    try {
      List<Article> articles = new ArrayList<>();
      for (String folder : text("index.txt").lines().filter(l -> !l.isBlank()).toList()) {
        articles.add(JsonlReader.read(text(folder.strip() + "/article.json")));
      }
      return articles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedException e) {
      throw new IllegalStateException("an article of the corpus is refused: " + e.reason(), e);
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new FileNotFoundException(ROOT + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
