package marsad.courier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A receiver on this machine that keeps what it gets and answers as a test wants. */
public final class Receiver implements AutoCloseable {
  /** Answers one call; gets how many there were before. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange call, int before) throws IOException, InterruptedException;
  }

  /** What came. */
  public record Call(
      String path,
      @Nullable String key,
      @Nullable String signature,
      @Nullable String timestamp,
      @Nullable String authorization,
      String body,
      long nanos) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  public Receiver(Answer answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        call -> {
          int before;
          synchronized (calls) {
            before = calls.size();
            calls.add(call(call));
          }
          try {
            answer.to(call, before);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            call.close();
          }
        });
    server.start();
  }

  /** One that takes everything. */
  public static Receiver taking() {
    return new Receiver((call, before) -> status(call, 204));
  }

  /** One that answers with {@code statuses}, one after the other, and then with the last. */
  public static Receiver answering(int... statuses) {
    return new Receiver(
        (call, before) -> status(call, statuses[Math.min(before, statuses.length - 1)]));
  }

  /** One that takes calls and never answers. */
  public static Receiver hanging() {
    Receiver[] self = new Receiver[1];
    self[0] = new Receiver((call, before) -> self[0].closing.await(1, TimeUnit.MINUTES));
    return self[0];
  }

  /** Answers without a body. */
  public static void status(HttpExchange call, int status) throws IOException {
    call.sendResponseHeaders(status, -1);
  }

  private static Call call(HttpExchange call) throws IOException {
    var headers = call.getRequestHeaders();
    return new Call(
        call.getRequestURI().getPath(),
        headers.getFirst("Idempotency-Key"),
        headers.getFirst("webhook-signature"),
        headers.getFirst("webhook-timestamp"),
        headers.getFirst("Authorization"),
        new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
        System.nanoTime());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** What came until now. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The keys of what came until now. */
  public List<String> keys() {
    return calls.stream().map(c -> String.valueOf(c.key())).toList();
  }

  /** The time between two calls. */
  public Duration between(int first, int second) {
    return Duration.ofNanos(calls.get(second).nanos() - calls.get(first).nanos());
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
