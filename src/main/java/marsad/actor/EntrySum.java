package marsad.actor;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import marsad.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What a dictionary's version is made of: the sum of its entries' SHA-256. A sum does not depend on
 * order, and an edit changes it at the cost of the entries edited; since each term is a hash of 256
 * bits and each entry is in it once, no two dictionaries that anyone writes have one sum.
 */
record EntrySum(BigInteger sum) {
  static final EntrySum NONE = new EntrySum(BigInteger.ZERO);

  EntrySum plus(Actor actor) {
    return new EntrySum(sum.add(hash(actor)));
  }

  EntrySum minus(Actor actor) {
    return new EntrySum(sum.subtract(hash(actor)));
  }

  /** Of the length of every other hash. */
  String version() {
    return ArticleId.hash(sum.toString(16));
  }

  private static BigInteger hash(Actor a) {
    StringBuilder out = new StringBuilder(256);
    Stream.of(a.id(), a.kind().name(), a.state(), a.iso(), a.cameo(), a.english(), a.wikidata())
        .forEach(f -> part(out, f));
    Stream.of(a.names(), a.alone(), a.shorts(), a.acronyms(), a.nisbas(), a.capitals(), a.seats())
        .forEach(
            list -> {
              out.append(list.size()).append(';');
              list.forEach(name -> part(out, name));
            });
    a.posts().forEach(post -> part(out, post.toString()));
    return new BigInteger(
        1, ArticleId.sha256().digest(out.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** With its length, so that no two lists of parts read the same. */
  private static void part(StringBuilder out, @Nullable String part) {
    out.append(part == null ? -1 : part.length()).append(':').append(part);
  }
}
