package marsad;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import marsad.article.Article;
import marsad.article.Json;
import marsad.text.HardTexts;

/** Articles as text, lines and pages, damaged as archives and transports damage them. */
final class Mutations {
  /** In what form an article comes. */
  enum Format {
    TEXT,
    PAGE,
    LINE
  }

  /** One damaged input. */
  static final class Input {
    private final Format format;
    private final byte[] bytes;
    private final String how;

    private Input(Format format, byte[] bytes, String how) {
      this.format = format;
      this.bytes = bytes;
      this.how = how;
    }

    Format format() {
      return format;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    String asUtf8() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What was done to it. */
    String how() {
      return how;
    }
  }

  private static final List<String> CHARSETS =
      List.of(
          "UTF-8",
          "UTF-8",
          "UTF-8",
          "UTF-16",
          "UTF-16LE",
          "windows-1256",
          "ISO-8859-6",
          "windows-1252");
  private static final List<String> LABELS =
      List.of(
          "utf-8", "windows-1256", "iso-8859-1", "utf-16", "iso-8859-6", "gb2312", "no-such", "");
  private static final List<String> TAGS =
      List.of(
          "<div>",
          "<b>",
          "<table><tr><td>",
          "<p><i>",
          "<ul><li>",
          "<article>",
          "</p>",
          "<!--",
          "<script>",
          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",",
          "<span hidden>",
          "<select>",
          "&",
          "&amp;",
          "<![CDATA[",
          "<time datetime='2024-99-99'>");
  private static final List<String> JSON =
      List.of(
          "{",
          "[",
          "\"",
          "}",
          "]",
          ",",
          "null",
          "\\ud83d",
          "\\u0000",
          "\\",
          "1e999",
          "{\"text\":5}");

  private final List<Article> articles;
  private final Random random;

  Mutations(List<Article> articles, long seed) {
    this.articles = articles;
    random = new Random(seed);
  }

  /** The next input: an article in some form, with one to three kinds of damage. */
  Input next() {
    Article article = articles.get(random.nextInt(articles.size()));
    Format format = pick(List.of(Format.values()));
    StringBuilder how = new StringBuilder(format.name());
    String text = article.body().substring(0, random.nextInt(article.body().length()) + 1);
    for (int i = random.nextInt(3); i > 0; i--) {
      text = damaged(text, how);
    }
    String written = written(format, article, text);
    String charset = format == Format.LINE ? "UTF-8" : pick(CHARSETS);
    how.append(", ").append(charset);
    byte[] bytes = written.getBytes(Charset.forName(charset));
    for (int i = random.nextInt(3); i > 0; i--) {
      bytes = damaged(bytes, how);
    }
    return new Input(format, bytes, how.toString());
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String written(Format format, Article article, String text) {
    return switch (format) {
      case TEXT -> text;
      case LINE ->
          Json.write(
              random.nextBoolean()
                  ? Map.of("id", "7", "title", String.valueOf(article.title()), "text", text)
                  : Map.of("url", "https://example.org/2024/12/08/a", "html", page(article, text)));
      case PAGE -> page(article, text);
    };
  }

  private String page(Article article, String text) {
    return "<html><head><meta charset='"
        + pick(LABELS)
        + "'><meta property='og:title' content='"
        + article.title()
        + "'><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\":"
        + " \"2024-12-08\"}</script></head><body><nav>الرئيسية</nav>"
        + (random.nextBoolean() ? "<article><p>" : "<div>")
        + text.replace("\n", random.nextBoolean() ? "</p><p>" : "<br>")
        + "</body></html>";
  }

  private String damaged(String text, StringBuilder how) {
    int at = random.nextInt(text.length() + 1);
    String before = text.substring(0, at);
    String after = text.substring(at);
    int kind = random.nextInt(8);
    how.append(", text ").append(kind);
    return switch (kind) {
      case 0 -> before + pick(HardTexts.PIECES).repeat(1 + random.nextInt(50)) + after;
      case 1 -> before + "\uD83D" + after + "\uDE00";
      case 2 -> before + pick(TAGS).repeat(1 + random.nextInt(2000)) + after;
      case 3 -> text.replace("\n", " ").repeat(1 + random.nextInt(8));
      case 4 -> text.replaceAll("\\s", "");
      case 5 -> before + pick(JSON).repeat(1 + random.nextInt(200)) + after;
      case 6 -> text.replaceAll("[.،\\n]", pick(List.of("", "\u0000", "\r", "\u2028", "..", " ")));
      default -> after + before;
    };
  }

  private byte[] damaged(byte[] bytes, StringBuilder how) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] out = bytes.clone();
    int at = random.nextInt(out.length);
    int kind = random.nextInt(6);
    how.append(", bytes ").append(kind);
    switch (kind) {
      case 0 -> flip(out, 1 + random.nextInt(4));
      case 1 -> flip(out, 1 + random.nextInt(out.length));
      case 2 -> out = Arrays.copyOf(out, at);
      case 3 -> out = Arrays.copyOfRange(out, at, out.length);
      case 4 -> Arrays.fill(out, at, Math.min(out.length, at + random.nextInt(40)), (byte) 0);
      default -> {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(out, 0, at);
        twice.writeBytes(
            new String(out, Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8));
        out = twice.toByteArray();
      }
    }
    return out;
  }

  private void flip(byte[] bytes, int times) {
    for (int i = 0; i < times; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }
}
