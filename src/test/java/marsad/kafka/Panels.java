package marsad.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** What the dashboard would have shown over some time, as a table. */
final class Panels {
  private static final int STEP_SECONDS = 5;

  private Panels() {}

  /** A line for each series: panel, labels, least, mean and greatest value, the last. */
  static void write(Prometheus prometheus, Instant from, Path file) throws Exception {
    List<String> lines = new ArrayList<>(List.of("panel\tseries\tleast\tmean\tgreatest\tlast"));
    for (Prometheus.Panel panel : Prometheus.panels()) {
      JsonNode series = prometheus.range(panel.query(), from, Instant.now(), STEP_SECONDS);
      if (series.isEmpty()) {
        lines.add(panel.title() + "\tno data");
      }
      for (JsonNode each : series) {
        lines.add(panel.title() + "\t" + each.path("metric") + "\t" + values(each.path("values")));
      }
    }
    Files.write(file, lines);
    lines.forEach(System.out::println);
  }

  private static String values(JsonNode points) {
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    double last = Double.NaN;
    for (JsonNode point : points) {
      double value = point.path(1).asDouble(); // text; NaN where nothing was counted
      if (!Double.isNaN(value)) {
        all.accept(value);
        last = value;
      }
    }
    return all.getCount() == 0
        ? "-\t-\t-\t-"
        : String.format(
            "%.4g\t%.4g\t%.4g\t%.4g", all.getMin(), all.getAverage(), all.getMax(), last);
  }
}
