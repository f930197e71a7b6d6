package marsad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsServerTest {
  private static final InetSocketAddress FREE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final AtomicReference<@Nullable String> problem = new AtomicReference<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private OperationsServer server;

  @BeforeEach
  void start() throws Exception {
    server = OperationsServer.start(FREE, () -> null, problem::get, () -> "articles_total 3\n");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void readinessIs503WithASentenceUntilNothingIsWrong() throws Exception {
    problem.set("The worker has not started.");
    assertThat(ask("GET", "/readyz").statusCode()).isEqualTo(503);
    assertThat(ask("GET", "/readyz").body()).isEqualTo("The worker has not started.\n");
    assertThat(ask("GET", "/healthz").statusCode()).isEqualTo(200);
    problem.set(null);
    assertThat(ask("GET", "/readyz").statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/readyz").body()).isEqualTo("ok\n");
  }

  @Test
  void metricsAreInTheFormatOfPrometheus() throws Exception {
    HttpResponse<String> answer = ask("GET", "/metrics");
    assertThat(answer.body()).isEqualTo("articles_total 3\n");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
  }

  @Test
  void nothingElseIsAnswered() throws Exception {
    assertThat(ask("GET", "/metrics/").statusCode()).isEqualTo(404);
    assertThat(ask("GET", "/").statusCode()).isEqualTo(404);
    assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
    assertThat(ask("HEAD", "/metrics").body()).isEmpty();
    assertThat(ask("HEAD", "/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void aTakenPortIsAnError() {
    InetSocketAddress taken =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.address().getPort());
    assertThatThrownBy(() -> OperationsServer.start(taken, () -> null, () -> null, () -> ""))
        .isInstanceOf(BindException.class);
  }
}
