package marsad.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** The README's table of rights. */
final class Rights {
  private static final String HEADER = "| who | resource | names | operations |";

  private Rights() {}

  /**
   * What one line of the table allows.
   *
   * @param names those that end with {@code *} are beginnings
   */
  record Row(String who, ResourceType resource, List<String> names, List<AclOperation> may) {
    void grant(SecuredKafka kafka, String prefix) throws Exception {
      for (String name : names) {
        boolean beginning = name.endsWith("*");
        kafka.grant(
            who,
            resource,
            beginning ? PatternType.PREFIXED : PatternType.LITERAL,
            prefix + (beginning ? name.substring(0, name.length() - 1) : name),
            may.toArray(AclOperation[]::new));
      }
    }
  }

  static List<Row> ofReadme() throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    int at = lines.indexOf(HEADER);
    for (String line : lines.subList(at + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      List<String> cells = cells(line, "\\|");
      rows.add(
          new Row(
              cells.get(0),
              ResourceType.fromString(cells.get(1).replace(' ', '_')),
              cells(cells.get(2).replace("`", ""), ","),
              cells(cells.get(3), ",").stream()
                  .map(o -> AclOperation.fromString(o.replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
                  .toList()));
    }
    if (rows.isEmpty() || rows.stream().anyMatch(r -> r.resource() == ResourceType.UNKNOWN)) {
      throw new IllegalStateException("no table of rights that is understood: " + rows);
    }
    return rows;
  }

  private static List<String> cells(String line, String between) {
    return Arrays.stream(line.split(between)).map(String::strip).filter(c -> !c.isEmpty()).toList();
  }
}
