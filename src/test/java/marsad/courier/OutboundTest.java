package marsad.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marsad.delivery.Target;
import marsad.delivery.TargetsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundTest {
  @Test
  void aFeedIsReplacedWhole(@TempDir Path dir) throws Exception {
    List<Target> targets =
        TargetsFile.read(
            "t.yaml", "targets:\n  - name: reader\n    type: atom\n    file: alerts.xml\n");
    Outbound outbound = Outbound.open(dir.resolve("t.yaml"), targets);
    Target.Feed feed = (Target.Feed) targets.get(0);
    outbound.publish(feed, "<feed>طويل</feed>");
    outbound.publish(feed, "<feed/>");
    assertThat(dir.resolve("alerts.xml")).hasContent("<feed/>");
    try (var files = Files.list(dir)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFeedNeedsItsFolder(@TempDir Path dir) {
    List<Target> targets =
        TargetsFile.read(
            "t.yaml", "targets:\n  - name: reader\n    type: atom\n    file: no/alerts.xml\n");
    assertThatThrownBy(() -> Outbound.open(dir.resolve("t.yaml"), targets))
        .hasMessageEndingWith(":2: reader: the folder of no/alerts.xml is not there.");
  }
}
