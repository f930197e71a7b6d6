package marsad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.article.Article;
import marsad.article.Dates;
import marsad.article.HtmlReader;
import marsad.article.JsonlReader;
import marsad.article.Metadata;
import marsad.article.PageMetadata;
import marsad.article.RefusedException;
import marsad.article.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Articles on disk. A text or page has its metadata in a file beside it, {@code NAME.json} with the
 * fields of an article line; a date in its name, {@code 2024-12-08}, is its publication date when
 * nothing better says. A file {@code article.json} is an article line by itself. Nothing that one
 * file holds stops the others.
 */
public final class ArticleFiles {
  /** Text and page files beyond this are refused unread. */
  static final int MAX_FILE_BYTES = 8 * 1024 * 1024;

  private static final int MAX_SIDECAR_BYTES = 1024 * 1024;

  /** Folders within folders beyond this are refused. */
  private static final int MAX_DEPTH = 64;

  /** Holds one article's line, over as many lines as it likes, as in {@code corpus}. */
  private static final String ARTICLE = "article.json";

  private static final Set<String> TEXT = Set.of("txt");
  private static final Set<String> PAGE = Set.of("html", "htm");
  private static final Set<String> LINES = Set.of("jsonl", "ndjson");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d-\\d\\d-\\d\\d)(?!\\d)");

  private final @Nullable String outlet;
  private final @Nullable Instant publishedAt;
  private final InputStream standardInput;

  /**
   * @param outlet outlet of articles that name none, or null
   * @param publishedAt publication time of texts and pages that tell none, or null
   * @param standardInput what {@code -} stands for
   */
  public ArticleFiles(
      @Nullable String outlet, @Nullable Instant publishedAt, InputStream standardInput) {
    this.outlet = outlet;
    this.publishedAt = publishedAt;
    this.standardInput = standardInput;
  }

  /** Takes what is found, in order. */
  public interface Sink {
    /**
     * An article was read.
     *
     * @param source the file, with the line in files of many articles
     */
    void article(String source, Article article);

    /**
     * Something is no article.
     *
     * @param source the file, with the line in files of many articles
     * @param givenId the identifier it would have had, or null
     * @param reason why it is no article
     */
    void refused(String source, @Nullable String givenId, String reason);
  }

  /**
   * Reads files, folders and {@code -}, each folder's files by name.
   *
   * @return how many files in folders were passed over because they are no articles by their name
   */
  public int read(List<String> paths, Sink sink) {
    int skipped = 0;
    for (String path : paths) {
      if (path.equals("-")) {
        lines("standard input", standardInput, sink);
      } else if (Files.isDirectory(Path.of(path))) {
        skipped += folder(Path.of(path), 0, sink);
      } else if (!file(Path.of(path), sink)) {
        sink.refused(path, null, "not .txt, .html or .jsonl");
      }
    }
    return skipped;
  }

  private int folder(Path folder, int depth, Sink sink) {
    if (depth > MAX_DEPTH) {
      sink.refused(folder.toString(), null, "folders nested too deeply");
      return 0;
    }
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      listed.forEach(entries::add);
    } catch (IOException e) {
      sink.refused(folder.toString(), null, unreadable(e));
      return 0;
    }
    Collections.sort(entries);
    int skipped = 0;
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        skipped += folder(entry, depth + 1, sink);
      } else if (!file(entry, sink) && !isSidecar(entry)) {
        skipped++;
      }
    }
    return skipped;
  }

  /** Whether {@code file} has the name of an article file; if so it has been read. */
  private boolean file(Path file, Sink sink) {
    String extension = extension(file);
    if (LINES.contains(extension)) {
      try (InputStream in = Files.newInputStream(file)) {
        lines(file.toString(), in, sink);
      } catch (IOException e) {
        sink.refused(file.toString(), null, unreadable(e));
      }
      return true;
    }
    boolean whole = file.endsWith(ARTICLE);
    if (!whole && !TEXT.contains(extension) && !PAGE.contains(extension)) {
      return false;
    }
    try {
      Article article =
          whole
              ? JsonlReader.read(new String(bytes(file), StandardCharsets.UTF_8), outlet)
              : article(file, PAGE.contains(extension));
      sink.article(file.toString(), article);
    } catch (RefusedException e) {
      sink.refused(file.toString(), e.givenId(), e.reason());
    } catch (IOException e) {
      sink.refused(file.toString(), null, unreadable(e));
    }
    return true;
  }

  private Article article(Path file, boolean page) throws RefusedException, IOException {
    byte[] bytes = bytes(file);
    Metadata known = sidecar(file).orElse(outlet, null);
    if (!page) {
      return TextReader.read(bytes, known.orElse(null, dateInName(file)).orElse(null, publishedAt));
    }
    Article article = HtmlReader.read(bytes, known);
    return article.publishedAt() != null
            || PageMetadata.of(PageMetadata.parse(article.body())).published() != null
        ? article
        : HtmlReader.read(bytes, known.orElse(null, dateInName(file)).orElse(null, publishedAt));
  }

  private static byte[] bytes(Path file) throws RefusedException, IOException {
    if (Files.size(file) > MAX_FILE_BYTES) {
      throw new RefusedException("file larger than 8 MiB");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
      if (bytes.length > MAX_FILE_BYTES) {
        throw new RefusedException("file larger than 8 MiB");
      }
      return bytes;
    }
  }

  private static Metadata sidecar(Path file) throws RefusedException, IOException {
    Path sidecar = file.resolveSibling(stem(file) + ".json");
    if (!Files.isRegularFile(sidecar)) {
      return Metadata.NONE;
    }
    try (InputStream in = Files.newInputStream(sidecar)) {
      byte[] bytes = in.readNBytes(MAX_SIDECAR_BYTES + 1);
      if (bytes.length > MAX_SIDECAR_BYTES) {
        throw new RefusedException("larger than 1 MiB");
      }
      return JsonlReader.metadata(new String(bytes, StandardCharsets.UTF_8));
    } catch (RefusedException e) {
      throw new RefusedException(sidecar.getFileName() + ": " + e.reason());
    }
  }

  private static boolean isSidecar(Path file) {
    return extension(file).equals("json")
        && List.of("txt", "html", "htm").stream()
            .anyMatch(e -> Files.exists(file.resolveSibling(stem(file) + "." + e)));
  }

  private void lines(String name, InputStream in, Sink sink) {
    BoundedLines lines = new BoundedLines(in);
    try {
      while (lines.next()) {
        String source = name + ":" + lines.number();
        try {
          String line = lines.text();
          if (!line.isBlank()) {
            sink.article(source, JsonlReader.read(line, outlet));
          }
        } catch (RefusedException e) {
          sink.refused(source, e.givenId(), e.reason());
        }
      }
    } catch (IOException e) {
      sink.refused(name, null, unreadable(e));
    }
  }

  private static @Nullable Instant dateInName(Path file) {
    Matcher m = DATE.matcher(stem(file));
    return m.find() ? Dates.parse(m.group(1), ZoneOffset.UTC) : null;
  }

  private static String stem(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String extension(Path file) {
    String name = name(file);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String unreadable(IOException e) {
    return e instanceof NoSuchFileException
        ? "no such file"
        : "cannot be read (" + e.getClass().getSimpleName() + ")";
  }
}
