package marsad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;
import marsad.eval.GoldArticle;
import org.jspecify.annotations.Nullable;

/**
 * Annotated articles on disk: {@code NAME.json} with text and annotations, or a folder with {@code
 * article.json} (an article line) and {@code gold.json}.
 */
final class GoldFiles {
  private static final String ARTICLE = "article.json";
  private static final String GOLD = "gold.json";
  private static final List<String> CONLL = List.of("conll", "iob", "bio", "tsv");
  private static final int MAX_DEPTH = 16;

  private GoldFiles() {}

  /** Every file of annotations below {@code root}, by name. */
  static List<Path> below(Path root) {
    try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> isConll(f) || isAnnotations(f))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether {@code file} holds a token and a tag per line. */
  static boolean isConll(Path file) {
    return CONLL.contains(extension(file));
  }

  /** In a folder with an article only {@code gold.json} is; what else lies there is not. */
  private static boolean isAnnotations(Path file) {
    return file.endsWith(GOLD)
        || (extension(file).equals("json") && !Files.exists(file.resolveSibling(ARTICLE)));
  }

  /** The annotated article in {@code file}. */
  static GoldArticle read(Path root, Path file) throws RefusedException, IOException {
    Path beside = file.resolveSibling(ARTICLE);
    @Nullable Article article =
        file.endsWith(GOLD) && Files.exists(beside)
            ? JsonlReader.read(Files.readString(beside, StandardCharsets.UTF_8))
            : null;
    return GoldArticle.read(
        name(root, file), Files.readString(file, StandardCharsets.UTF_8), article);
  }

  private static String name(Path root, Path file) {
    String name =
        root.equals(file) ? String.valueOf(file.getFileName()) : root.relativize(file).toString();
    return name.replaceFirst("[/\\\\]?gold\\.json$", "").replaceFirst("\\.json$", "");
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
