package marsad.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marsad.article.Article;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;

/**
 * As many articles as wanted: those of an archive, JSON lines, or of {@code corpus/} where none is
 * given, one after the other and then again, each time under other addresses.
 */
final class ManyArticles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> lines = new ArrayList<>();
  private final int count;

  private ManyArticles(int count) {
    this.count = count;
  }

  /** Those of the system property {@code marsad.archive}, a file, else of the corpus. */
  static ManyArticles of(int count) throws Exception {
    ManyArticles all = new ManyArticles(count);
    Set<String> seen = new HashSet<>();
    String archive = System.getProperty("marsad.archive");
    if (archive == null) {
      for (String name : Files.readAllLines(Path.of("corpus/index.txt"))) {
        all.add(Files.readString(Path.of("corpus", name.strip(), "article.json")), seen);
      }
    } else {
      try (BufferedReader in = Files.newBufferedReader(Path.of(archive))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          all.add(line, seen);
        }
      }
    }
    return all;
  }

  /** Without what is refused, and a second article of one identity: each is to be there once. */
  private void add(String line, Set<String> seen) {
    try {
      if (seen.add(JsonlReader.read(line).id())) {
        lines.add(line);
      }
    } catch (RefusedException e) {
      // Is not published.
    }
  }

  int count() {
    return count;
  }

  /** How many of them have texts of their own. */
  int different() {
    return Math.min(count, lines.size());
  }

  /** The {@code n}th, always the same. */
  Article get(int n) {
    String line = lines.get(n % lines.size());
    int copy = n / lines.size();
    try {
      return JsonlReader.read(copy == 0 ? line : copied(line, copy));
    } catch (JsonProcessingException | RefusedException e) {
      throw new IllegalStateException(e); // it was read before
    }
  }

  private static String copied(String line, int copy) throws JsonProcessingException {
    ObjectNode article = (ObjectNode) JSON.readTree(line);
    article.put("id", article.path("id").asText() + "-copy-" + copy);
    String url = article.path("url").asText("");
    if (!url.isEmpty()) {
      article.put("url", url + (url.contains("?") ? "&" : "?") + "copy=" + copy);
    }
    return JSON.writeValueAsString(article);
  }
}
