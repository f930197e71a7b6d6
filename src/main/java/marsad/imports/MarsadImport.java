package marsad.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import marsad.actor.Actor;
import marsad.actor.ActorEntry;
import marsad.actor.ActorReader;
import marsad.actor.DictionaryException;
import marsad.article.Json;

/**
 * Entries in the form of the dictionary's files, or JSON lines as {@code actors export --json}
 * writes them. An entry replaces the one of its id.
 */
public final class MarsadImport implements DictionaryImport {
  private static final ObjectReader ENTRY =
      Json.MAPPER
          .readerFor(ActorEntry.class)
          .with(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private final ImportReport report;
  private final StringBuilder entry = new StringBuilder();
  private long first;

  public MarsadImport(ImportReport report) {
    this.report = report;
  }

  @Override
  public void line(int pass, long number, String line) {
    if (line.startsWith("{")) {
      end();
      json("line " + number, line);
    } else if (line.isBlank() || Character.isWhitespace(line.charAt(0)) || line.startsWith("#")) {
      entry.append(line).append('\n');
    } else {
      end();
      first = number;
      entry.append(line).append('\n');
    }
  }

  @Override
  public void end() {
    String text = entry.toString();
    entry.setLength(0);
    try {
      ActorReader.read("", text).forEach(actor -> take("line " + first, actor));
    } catch (DictionaryException e) {
      report.refuse("line " + first, "not an entry", String.valueOf(e.getMessage()));
    }
  }

  private void json(String at, String line) {
    try {
      ActorEntry read = ENTRY.readValue(line);
      if (read.retired() == null) {
        take(at, read.actor());
      } else if (report.actor(read.actor().id()) == null) {
        report.known(at, "retired already", read.actor().id());
      } else {
        report.retire(at, read.actor(), read.retired());
      }
    } catch (JsonProcessingException e) {
      report.refuse(at, "not an entry", e.getOriginalMessage());
    }
  }

  private void take(String at, Actor actor) {
    Actor before = report.actor(actor.id());
    if (actor.equals(before)) {
      report.known(at, "the same", actor.id());
    } else {
      report.take(at, before == null ? ImportReport.NEW : "replaces an entry", actor);
    }
  }
}
