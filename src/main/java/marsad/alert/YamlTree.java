package marsad.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML that remembers its lines, for messages that say where. */
final class YamlTree {
  private static final int MAX_DEPTH = 8;

  private final String file;
  private final YAMLParser parser;

  private YamlTree(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * A value and where it stands.
   *
   * @param at file and line
   * @param text a scalar's text, else null
   * @param items a list's, else empty
   * @param fields a map's, else null
   */
  record Node(
      String at, @Nullable String text, List<Node> items, @Nullable Map<String, Node> fields) {
    IllegalArgumentException error(String what) {
      return new IllegalArgumentException(at + ": " + what);
    }

    String scalar(String what) {
      if (text == null) {
        throw error(what);
      }
      return text;
    }

    /** The values of a list; a scalar is a list of one. */
    List<Node> list(String what) {
      if (fields != null) {
        throw error(what);
      }
      return text == null ? items : List.of(this);
    }

    /** The fields of a map, all of them known. */
    Map<String, Node> map(String what, List<String> known) {
      if (fields == null) {
        throw error(what);
      }
      fields.forEach(
          (key, value) -> {
            if (!known.contains(key)) {
              throw value.error("there is no '" + key + "' here; there are " + known);
            }
          });
      return fields;
    }
  }

  /**
   * Reads the first document of {@code text}.
   *
   * @throws IllegalArgumentException naming file and line of what is no YAML
   */
  static Node read(String file, String text) {
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      YamlTree tree = new YamlTree(file, parser);
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException(file + ":1: nothing in it");
      }
      return tree.node(0);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          file + ":" + line + ": no YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Node node(int depth) throws IOException {
    String at = at();
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(at + ": nested too deeply");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(depth + 1));
      }
      return new Node(at, null, List.copyOf(items), null);
    }
    if (token == JsonToken.START_OBJECT) {
      Map<String, Node> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        String where = at();
        parser.nextToken();
        if (fields.put(key, node(depth + 1)) != null) {
          throw new IllegalArgumentException(where + ": '" + key + "' is there twice");
        }
      }
      return new Node(at, null, List.of(), fields);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    return new Node(at, text, List.of(), null);
  }

  private String at() {
    return file + ":" + parser.currentTokenLocation().getLineNr();
  }
}
