package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarsadTest {
  /** What a command gave back. */
  private record Result(int code, String out, String err) {}

  private static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Marsad.execute(args, new PrintWriter(out), new PrintWriter(err));
    return new Result(code, out.toString(), err.toString());
  }

  @Test
  void withoutACommandItSaysWhatThereIs() {
    Result result = run();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("demo", "up", "run", "feed", "alerts", "topics", "status");
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    assertThat(run("feed", "--form", "beginning").code()).isEqualTo(2);
  }

  @Test
  void aTimeThatIsNoneIsAUsageError() {
    Result result = run("feed", "--from", "yesterday");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("'yesterday' is neither `beginning` nor a time");
  }

  @Test
  void aMissingBrokerIsOneSentence() {
    assertThat(run("status", "--bootstrap-server", "127.0.0.1:1"))
        .isEqualTo(
            new Result(
                1,
                "",
                "No Kafka answers at 127.0.0.1:1; start one with `marsad up`, or name yours with"
                    + " --bootstrap-server.\n"));
  }

  @Test
  void aDataDirectoryWithoutABrokerIsNamed(@TempDir Path dir) {
    assertThat(run("feed", "--data", dir.toString()).err())
        .isEqualTo(
            "No broker runs on " + dir + "; start it with `marsad up --data " + dir + "`.\n");
  }

  @Test
  void theDemoProcessesItsCorpusAndEnds() throws IOException {
    long articles =
        Files.readString(Path.of("corpus/index.txt")).lines().filter(l -> !l.isBlank()).count();
    Result result = run("demo", "--exit");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEqualTo(articles + " articles published.\n");
    assertThat(result.out()).startsWith("ACTOR").contains("MENTIONS  EVENTS  ALERTS");
  }

  @Test
  void theComposeFileIsValid() throws Exception {
    assumeTrue(
        new ProcessBuilder("sh", "-c", "command -v docker-compose").start().waitFor() == 0,
        "skipped: docker-compose is not installed; .ci/run installs it");
    Process compose =
        new ProcessBuilder("docker-compose", "config", "--quiet").redirectErrorStream(true).start();
    String output = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(compose.waitFor()).as(output).isZero();
  }
}
