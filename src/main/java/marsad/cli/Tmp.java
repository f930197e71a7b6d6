package marsad.cli;

import com.fasterxml.jackson.databind.*;
import java.nio.file.*;
import marsad.*;
import marsad.article.*;

/** Tmp. */
public final class Tmp {
  private Tmp() {}

  public static void main(String[] a) throws Exception {
    long t0 = System.nanoTime();
    Pipeline p = Pipeline.bundled();
    System.err.println("load ms " + (System.nanoTime() - t0) / 1000000);
    for (String f : a)
      for (String line : Files.readAllLines(Path.of(f))) {
        JsonNode n = Json.MAPPER.readTree(line);
        String d = n.path("publishedAt").asText(null);
        var art =
            Article.of(
                new Article.Fields(
                    n.path("id").asText(null),
                    null,
                    null,
                    n.path("title").asText(null),
                    d == null ? null : Dates.parse(d, java.time.ZoneOffset.UTC),
                    null,
                    n.path("text").asText(),
                    null,
                    null,
                    null,
                    java.util.Map.of()));
        var norm = p.normalize(art);
        var tag = p.tag(norm);
        var cod = p.code(norm, tag);
        var out = Json.MAPPER.createObjectNode();
        out.put("id", n.path("id").asText());
        out.set("mentions", Json.MAPPER.valueToTree(tag.mentions()));
        out.set("events", Json.MAPPER.valueToTree(cod.events()));
        if (norm.refused() != null) out.put("refused", norm.refused());
        out.set("furniture", Json.MAPPER.valueToTree(norm.furniture()));
        System.out.println(out);
      }
  }
}
