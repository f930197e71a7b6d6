package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marsad.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
  private static final String TEXT = "استقبل الرئيس التونسي في قصر قرطاج وزير الخارجية الجزائري.";

  private final Path folder;

  private final List<String> found = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();

  ArticleFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final class Recorder implements ArticleFiles.Sink {
    @Override
    public void article(String source, Article article) {
      articles.add(article);
      found.add(shown(source) + " " + article.outlet() + " " + article.publishedAt());
    }

    @Override
    public void refused(String source, @Nullable String givenId, String reason) {
      found.add(shown(source) + " refused " + givenId + ": " + reason);
    }

    private String shown(String source) {
      return source.replace(folder.toString(), "F");
    }
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private int read(String... paths) {
    return new ArticleFiles(null, null, new ByteArrayInputStream(new byte[0]))
        .read(List.of(paths), new Recorder());
  }

  @Test
  void readsFoldersByNameAndCountsWhatIsNoArticle() throws IOException {
    write("b.txt", TEXT);
    write("a/z.html", "<p>" + TEXT + "</p>");
    write("a/c.TXT", TEXT);
    write("notes.md", TEXT);
    write("other.json", "{}");

    assertThat(read(folder.toString())).isEqualTo(2);
    assertThat(found)
        .containsExactly("F/a/c.TXT null null", "F/a/z.html null null", "F/b.txt null null");
  }

  @Test
  void takesMetadataFromTheFileBeside() throws IOException {
    write("a.txt", TEXT);
    write("a.json", "{\"id\":\"7\",\"outlet\":\"tap\",\"publishedAt\":\"2023-05-02\"}");

    assertThat(read(folder.toString())).isZero();
    assertThat(found).containsExactly("F/a.txt tap 2023-05-02T00:00:00Z");
    assertThat(articles.get(0).givenId()).isEqualTo("7");
  }

  @Test
  void refusesAnArticleWhoseMetadataIsBroken() throws IOException {
    write("a.txt", TEXT);
    write("a.json", "{\"outlet\":");

    read(folder.toString());

    assertThat(found).containsExactly("F/a.txt refused null: a.json: JSON that ends too early");
  }

  @Test
  void takesTheDateInAName() throws IOException {
    write("tap-2023-05-02-17.txt", TEXT);

    read(folder.toString());

    assertThat(found).containsExactly("F/tap-2023-05-02-17.txt null 2023-05-02T00:00:00Z");
  }

  @Test
  void takesNoDateThatIsNoneFromAName() throws IOException {
    write("2023-13-45.txt", TEXT);

    read(folder.toString());

    assertThat(found).containsExactly("F/2023-13-45.txt null null");
  }

  @Test
  void prefersThePagesOwnDateToThatInItsName() throws IOException {
    write(
        "2023-05-09.html",
        "<meta property='article:published_time' content='2023-05-02T08:00:00Z'><p>" + TEXT);

    read(folder.toString());

    assertThat(found).containsExactly("F/2023-05-09.html null null");
  }

  @Test
  void fillsInDefaults() throws IOException {
    write("a.txt", TEXT);
    write("b.jsonl", "{\"text\":\"" + TEXT + "\"}");

    new ArticleFiles(
            "tap", Instant.parse("2023-05-02T00:00:00Z"), new ByteArrayInputStream(new byte[0]))
        .read(List.of(folder.toString()), new Recorder());

    assertThat(found).containsExactly("F/a.txt tap 2023-05-02T00:00:00Z", "F/b.jsonl:1 tap null");
  }

  @Test
  void readsStandardInputAsLines() {
    byte[] lines =
        ("{\"text\":\"" + TEXT + "\"}\r\n\n{\"id\":\"2\"}").getBytes(StandardCharsets.UTF_8);

    new ArticleFiles(null, null, new ByteArrayInputStream(lines))
        .read(List.of("-"), new Recorder());

    assertThat(found)
        .containsExactly("standard input:1 null null", "standard input:3 refused 2: empty");
  }

  @Test
  void goesOnAfterEveryRefusal() throws IOException {
    write("a.txt", new byte[0]);
    write("b.txt", new byte[] {0, 1, 2, 3, (byte) 0xFF});
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("c.txt").toFile(), "rw")) {
      large.setLength(50L * 1024 * 1024);
    }
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    write("d.txt", Arrays.copyOf(utf8, 31));
    write("e.txt", TEXT.getBytes(Charset.forName("windows-1256")));
    write("f.txt", TEXT);

    read(folder.toString());

    assertThat(found)
        .containsExactly(
            "F/a.txt refused null: empty",
            "F/b.txt refused null: binary, not text",
            "F/c.txt refused null: file larger than 8 MiB",
            "F/d.txt refused null: truncated in the middle of a character",
            "F/e.txt null null",
            "F/f.txt null null");
    assertThat(articles).extracting(Article::text).containsExactly(TEXT, TEXT);
  }

  @Test
  void refusesALineThatIsTooLongAndReadsTheNext() throws IOException {
    write(
        "a.jsonl", "x".repeat(BoundedLines.MAX_LINE_BYTES + 1) + "\n{\"text\":\"" + TEXT + "\"}\n");

    read(folder.toString());

    assertThat(found)
        .containsExactly(
            "F/a.jsonl:1 refused null: line longer than 16 MiB", "F/a.jsonl:2 null null");
  }

  @Test
  void readsAnArticleInAFileOfItsOwn() throws IOException {
    write("a/article.json", "{\n  \"outlet\": \"one\",\n  \"text\": \"" + TEXT + "\"\n}");
    write("a/gold.json", "{}");
    write("b/article.json", "{");

    read(folder.toString());

    assertThat(found)
        .containsExactly(
            "F/a/article.json one null", "F/b/article.json refused null: JSON that ends too early");
  }

  @Test
  void refusesALineThatIsNotUtf8() throws IOException {
    write("a.jsonl", ("{\"text\":\"" + TEXT + "\"}").getBytes(Charset.forName("windows-1256")));

    read(folder.toString());

    assertThat(found).containsExactly("F/a.jsonl:1 refused null: not UTF-8");
  }

  @Test
  void refusesNamedFilesThatAreNoArticlesOrNotThere() throws IOException {
    write("a.pdf", TEXT);

    read(folder.resolve("a.pdf").toString(), folder.resolve("b.txt").toString());

    assertThat(found)
        .containsExactly(
            "F/a.pdf refused null: not .txt, .html or .jsonl",
            "F/b.txt refused null: no such file");
  }
}
