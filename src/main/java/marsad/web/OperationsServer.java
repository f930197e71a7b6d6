package marsad.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /healthz}, {@code /readyz} and {@code /metrics} to probes and Prometheus: GET and
 * HEAD, plain text, nothing to log in to.
 */
public final class OperationsServer implements AutoCloseable {
  private static final String TEXT = "text/plain; charset=utf-8";

  /** The text format of Prometheus. */
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private static final int THREADS = 4;

  /** Seconds that a client has to send its request, and to take the answer. */
  private static final Map<String, String> LIMITS =
      Map.of("sun.net.httpserver.maxReqTime", "10", "sun.net.httpserver.maxRspTime", "30");

  private final HttpServer server;
  private final ExecutorService threads;

  private OperationsServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** An answer. */
  private record Answer(int status, String type, String body) {
    /** 200, or 503 with the sentence that says why. */
    static Answer to(@Nullable String problem) {
      return problem == null
          ? new Answer(200, TEXT, "ok\n")
          : new Answer(503, TEXT, problem + "\n");
    }
  }

  /**
   * Begins to answer.
   *
   * @param at port 0 is any free one
   * @param unhealthy why the process had better be started again, or null
   * @param notReady why it does not do its work now, or null
   * @param metrics in the text format of Prometheus
   * @throws IOException when the address cannot be had
   */
  public static OperationsServer start(
      InetSocketAddress at,
      Supplier<@Nullable String> unhealthy,
      Supplier<@Nullable String> notReady,
      Supplier<String> metrics)
      throws IOException {
    // Read once, by the first server of the process.
    LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
    HttpServer server = HttpServer.create(at, 0);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "marsad-http");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    Map<String, Supplier<Answer>> paths =
        Map.of(
            "/healthz", () -> Answer.to(unhealthy.get()),
            "/readyz", () -> Answer.to(notReady.get()),
            "/metrics", () -> new Answer(200, PROMETHEUS, metrics.get()));
    server.createContext("/", call -> answer(call, paths));
    server.start();
    return new OperationsServer(server, threads);
  }

  private static void answer(HttpExchange call, Map<String, Supplier<Answer>> paths)
      throws IOException {
    try (call) {
      String method = call.getRequestMethod();
      Supplier<Answer> path = paths.get(call.getRequestURI().getPath());
      boolean reads = method.equals("GET") || method.equals("HEAD");
      Answer answer =
          path == null
              ? new Answer(404, TEXT, "There are /healthz, /readyz and /metrics.\n")
              : reads ? path.get() : new Answer(405, TEXT, "Only GET and HEAD.\n");
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().set("Content-Type", answer.type());
      call.getResponseHeaders().set("Cache-Control", "no-store");
      if (!reads) {
        call.getResponseHeaders().set("Allow", "GET, HEAD");
      }
      boolean head = method.equals("HEAD");
      call.sendResponseHeaders(answer.status(), head ? -1 : body.length);
      if (!head) {
        call.getResponseBody().write(body);
      }
    }
  }

  /** Where it answers. */
  public URI address() {
    InetSocketAddress at = server.getAddress();
    String host = at.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
