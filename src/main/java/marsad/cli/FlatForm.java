package marsad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import marsad.article.Json;

/**
 * Records of {@code actor-events} as rows: each field is a column, those of objects within it named
 * {@code event_type}, as Kafka Connect's Flatten names them with the delimiter {@code _}; lists are
 * joined by {@code ;}, what is null is empty. The schema {@code FlatActorEvent} of the topics'
 * document describes the columns.
 */
final class FlatForm {
  static final List<String> COLUMNS =
      List.of(
          "kind",
          "id",
          "actor",
          "articleId",
          "revision",
          "outlet",
          "url",
          "title",
          "publishedAt",
          "receivedAt",
          "signature",
          "agencies",
          "evidence_in",
          "evidence_start",
          "evidence_end",
          "evidence_quote",
          "evidence_sentence",
          "coActors",
          "mention_count",
          "mention_type",
          "mention_form",
          "mention_rule",
          "mention_flags",
          "mention_claim_office",
          "mention_claim_evidence_in",
          "mention_claim_evidence_start",
          "mention_claim_evidence_end",
          "mention_claim_evidence_quote",
          "mention_claim_evidence_sentence",
          "event_eventId",
          "event_type",
          "event_mode",
          "event_role",
          "event_actors",
          "event_recipients",
          "event_flags",
          "event_quadClass",
          "event_intensity",
          "event_cameo",
          "event_cameoBase",
          "event_place_id",
          "event_place_name",
          "event_day",
          "event_vocabulary",
          "event_pattern",
          "withdraws");

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private static final CsvSchema RFC_4180 = CsvSchema.emptySchema().withLineSeparator("\r\n");

  private FlatForm() {}

  /** A row of RFC 4180, with its line break. */
  static String csv(List<String> cells) {
    return write(cells, RFC_4180);
  }

  /** A row whose cells are separated by tabs; tabs and line breaks in a cell become spaces. */
  static String tsv(List<String> cells) {
    return String.join("\t", cells.stream().map(c -> c.replaceAll("\\s+", " ").strip()).toList())
        + "\n";
  }

  private static String write(List<String> cells, CsvSchema schema) {
    try {
      return CSV.writer(schema).writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings can be written", e);
    }
  }

  /** The cells of a record's value, in the order of {@link #COLUMNS}. */
  static List<String> cells(String value) {
    JsonNode record = tree(value);
    List<String> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      JsonNode node = record;
      for (String field : column.split("_")) {
        node = node.path(field);
      }
      cells.add(cell(node));
    }
    return cells;
  }

  private static String cell(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(";"));
    }
    return node.isNull() || node.isMissingNode() ? "" : node.asText();
  }

  private static JsonNode tree(String value) {
    try {
      return Json.MAPPER.readTree(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
