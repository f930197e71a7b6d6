package marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is shipped may be shipped. */
class LicencesTest {
  private static final Path BILL = Path.of("target/marsad-sbom.json");

  /** By SPDX id, or by the name that a library gives where it knows no id. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-4-Clause", // as the bill reads the "BSD License" of JLine, which has three
          "Unicode-3.0",
          "EPL-1.0",
          "Go License",
          "Similar to Apache License but with the acknowledgment clause removed");

  @Test
  void everyShippedLibraryHasALicenceThatIsAllowed() throws IOException {
    assumeTrue(Files.exists(BILL), "skipped: Maven has not written " + BILL);
    JsonNode components = new ObjectMapper().readTree(BILL.toFile()).path("components");
    List<String> others = new ArrayList<>();
    for (JsonNode component : components) {
      List<String> licences = new ArrayList<>(component.path("licenses").findValuesAsText("id"));
      licences.addAll(component.path("licenses").findValuesAsText("name"));
      if (licences.stream().noneMatch(ALLOWED::contains)) {
        others.add(component.path("purl").asText() + " " + licences);
      }
    }
    assertThat(others).isEmpty();
    assertThat(components).hasSizeGreaterThan(50);
  }
}
