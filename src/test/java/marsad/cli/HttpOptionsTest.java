package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOptionsTest {
  private static Execution run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Marsad.execute(args, new PrintWriter(out), new PrintWriter(err));
    return new Execution(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "65536", "-1", ":8080", "0.0.0.0:", "http://localhost"})
  void whatIsNoPortIsRefused(String given) {
    Execution run = run("run", "--http=" + given);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "Invalid value for option '--http': '"
                + given
                + "' is no port, such as 8080, or host and port, such as 0.0.0.0:8080.\n");
  }

  @Test
  void aTakenPortIsNamedBeforeAnythingStarts(@TempDir Path dir) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String at = "127.0.0.1:" + taken.getLocalPort();
      Execution run = run("up", "--data", dir.resolve("data").toString(), "--http", at);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "Nothing can listen on " + at + " (Address already in use); give another --http.\n");
      assertThat(dir.resolve("data")).doesNotExist();
    }
  }
}
