package marsad.courier;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import marsad.delivery.Body;
import marsad.delivery.Courier;
import marsad.delivery.Message;
import marsad.delivery.Receipt;
import marsad.delivery.Retries;
import marsad.delivery.Signature;
import marsad.delivery.Target;
import marsad.delivery.Verdict;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Calls one receiver, in a thread and with connections of its own. */
final class HttpCourier implements Courier {
  private static final TimeValue CONNECTION_LIFE = TimeValue.ofMinutes(1);

  private final Target.Http target;
  private final Access access;
  private final InstantSource clock;
  private final CloseableHttpClient client;
  private final Retry retry;
  private final ExecutorService caller;
  private final ScheduledExecutorService timer;

  /**
   * What a receiver is called with.
   *
   * @param token or null
   * @param signature or null
   */
  record Access(URI address, @Nullable String token, @Nullable Signature signature) {
    @Override
    public String toString() {
      return "access";
    }
  }

  /**
   * How an attempt ended.
   *
   * @param reason without secrets
   * @param asked wait that the receiver asked for, or null
   */
  private record Attempt(Verdict verdict, String reason, @Nullable Duration asked) {}

  /**
   * @param resolver finds the addresses that are connected to
   * @param random spreads waits; used by one thread
   */
  HttpCourier(
      Target.Http target,
      Access access,
      DnsResolver resolver,
      InstantSource clock,
      RandomGenerator random) {
    this.target = target;
    this.access = access;
    this.clock = clock;
    this.client = client(target, resolver);
    Retries retries = target.retries();
    this.retry =
        Retry.of(
            target.name(),
            RetryConfig.<Attempt>custom()
                .maxAttempts(retries.attempts())
                .retryOnResult(attempt -> attempt.verdict() == Verdict.RETRY)
                .intervalBiFunction(
                    (failures, ended) ->
                        retries
                            .delay(failures, ended.isRight() ? ended.get().asked() : null, random)
                            .toMillis())
                .build());
    ThreadFactory threads =
        work -> {
          Thread thread = new Thread(work, "marsad-courier-" + target.name());
          thread.setDaemon(true);
          return thread;
        };
    this.caller = Executors.newSingleThreadExecutor(threads);
    this.timer = Executors.newSingleThreadScheduledExecutor(threads);
  }

  private static CloseableHttpClient client(Target.Http target, DnsResolver resolver) {
    Timeout limit = Timeout.of(target.timeout());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(1)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .setTimeToLive(CONNECTION_LIFE)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(1))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(limit)
                .setResponseTimeout(limit)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("marsad")
        .build();
  }

  @Override
  public CompletableFuture<Receipt> send(Message message) {
    AtomicInteger attempts = new AtomicInteger();
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    retry
        .executeCompletionStage(
            timer,
            () -> {
              if (receipt.isCancelled()) {
                return CompletableFuture.completedFuture(
                    new Attempt(Verdict.REFUSED, "given up", null));
              }
              attempts.incrementAndGet();
              return attempt(message, receipt);
            })
        .whenComplete(
            (last, failure) ->
                receipt.complete(
                    failure == null
                        ? receipt(last, attempts.get())
                        : new Receipt.Failed(
                            attempts.get(),
                            "it cannot be sent: " + failure.getClass().getSimpleName())));
    return receipt;
  }

  private static Receipt receipt(Attempt last, int attempts) {
    return switch (last.verdict()) {
      case DELIVERED -> new Receipt.Delivered(attempts);
      case GONE -> new Receipt.Gone(attempts);
      case RETRY, REFUSED -> new Receipt.Failed(attempts, last.reason());
    };
  }

  /** One call; ends by the target's limit, whatever hangs. */
  private CompletableFuture<Attempt> attempt(Message message, CompletableFuture<Receipt> receipt) {
    CompletableFuture<Attempt> ended = new CompletableFuture<>();
    HttpPost request = request(message, clock.instant());
    try {
      caller.execute(
          () -> {
            if (!ended.isDone()
                && !receipt.isCancelled()) { // an earlier call that hung may have let this one wait
              call(request, ended);
            }
          });
      var unused =
          timer.schedule(
              () -> {
                ended.complete(retry("no answer within " + target.timeout().toMillis() + " ms"));
                request.cancel();
              },
              target.timeout().toMillis(),
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      ended.complete(retry("stopped"));
    }
    return ended;
  }

  private HttpPost request(Message message, Instant now) {
    String body = Body.of(target, message, now);
    HttpPost request = new HttpPost(access.address());
    request.setEntity(
        new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
    request.setHeader("Idempotency-Key", message.key());
    if (target.format() == Target.Format.WEBHOOK) {
      request.setHeader(Signature.ID, message.key());
      request.setHeader(Signature.TIMESTAMP, String.valueOf(now.getEpochSecond()));
      if (access.signature() != null) {
        request.setHeader(Signature.SIGNATURE, access.signature().of(message.key(), now, body));
      }
    }
    if (access.token() != null) {
      request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + access.token());
    }
    return request;
  }

  private void call(HttpPost request, CompletableFuture<Attempt> ended) {
    try {
      client.execute(
          request,
          response -> {
            // What follows the status is read, so that the connection can be used again, but counts
            // for nothing.
            ended.complete(answer(response));
            return response.getCode();
          });
    } catch (IOException | RuntimeException e) {
      ended.complete(retry(reason(e)));
    }
  }

  private Attempt answer(ClassicHttpResponse response) {
    int status = response.getCode();
    Header asked = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    return new Attempt(
        Verdict.of(status),
        "HTTP " + status + (status / 100 == 3 ? ", a redirect, and none is followed" : ""),
        Retries.asked(asked == null ? null : asked.getValue(), clock.instant()));
  }

  private static Attempt retry(String reason) {
    return new Attempt(Verdict.RETRY, reason, null);
  }

  /** In words of ours: an exception's own may repeat the address, which may be a secret. */
  private static String reason(Exception e) {
    if (e instanceof CheckedResolver.PrivateAddress) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof UnknownHostException) {
      return "the host's name does not resolve";
    }
    if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
      return "no answer in time";
    }
    if (e instanceof ConnectException) {
      return "the connection is refused";
    }
    return (e instanceof SSLException ? "no secure connection: " : "the call broke: ")
        + e.getClass().getSimpleName();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    caller.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
