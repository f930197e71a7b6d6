package marsad.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import marsad.delivery.Alerts;
import marsad.delivery.Courier;
import marsad.delivery.Message;
import marsad.delivery.Receipt;
import marsad.delivery.Signature;
import marsad.delivery.Target;
import marsad.delivery.TargetsFile;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpCourierTest {
  private static final Instant NOW = Instant.parse("2025-07-31T12:47:10Z");
  private static final Message MESSAGE = Message.of(Alerts.alert("a1", 2));

  private final Path dir;

  HttpCourierTest(@TempDir Path dir) {
    this.dir = dir;
  }

  /** Answers each question with the next of {@code answers}, and then with the last. */
  private static DnsResolver resolver(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        String next = left.size() > 1 ? left.remove() : left.element();
        return new InetAddress[] {InetAddress.getByName(next)};
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  private Courier courier(String settings, DnsResolver resolver) {
    String yaml =
        """
        targets:
          - name: desk
            type: webhook
            first-delay: 1ms
            longest-delay: 5ms
        """
            + settings.indent(4);
    List<Target> targets = TargetsFile.read("t.yaml", yaml);
    return Outbound.open(
            dir.resolve("t.yaml"),
            targets,
            Map.of(
                    "TOKEN", "geheim",
                    "URL", "https://hooks.example.org/geheim",
                    "LINES", "geheim\r\nX-Other: yes")
                ::get,
            resolver,
            InstantSource.fixed(NOW),
            new Random(7))
        .to((Target.Http) targets.get(0));
  }

  private Courier courier(Receiver receiver, String settings) {
    return courier(
        "url: " + receiver.url() + "/desk\nallow-private: true\n" + settings,
        resolver("127.0.0.1"));
  }

  private static Receipt send(Courier courier) throws Exception {
    return courier.send(MESSAGE).get(30, TimeUnit.SECONDS);
  }

  @Test
  void aMessageArrivesSignedUnderItsKey() throws Exception {
    Files.writeString(dir.resolve("desk.key"), "سر طويل بما يكفي\n");
    try (Receiver receiver = Receiver.taking();
        Courier courier = courier(receiver, "secret-file: desk.key\ntoken-env: TOKEN\n")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Delivered(1));
      Receiver.Call call = receiver.calls().get(0);
      assertThat(call.path()).isEqualTo("/desk");
      assertThat(call.key()).isEqualTo("a1-2");
      assertThat(call.timestamp()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
      assertThat(call.signature())
          .isEqualTo(new Signature("سر طويل بما يكفي").of("a1-2", NOW, call.body()));
      assertThat(call.authorization()).isEqualTo("Bearer geheim");
      assertThat(call.body()).contains("لافروف يلتقي الشيباني");
    }
  }

  @Test
  void aFailureIsTriedAgainUnderTheSameKey() throws Exception {
    try (Receiver receiver = Receiver.answering(500, 503, 200);
        Courier courier = courier(receiver, "")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Delivered(3));
      assertThat(receiver.keys()).containsExactly("a1-2", "a1-2", "a1-2");
      assertThat(receiver.calls())
          .extracting(Receiver.Call::body)
          .containsOnly(receiver.calls().get(0).body());
    }
  }

  @Test
  void itIsGivenUpAfterTheLimit() throws Exception {
    try (Receiver receiver = Receiver.answering(500);
        Courier courier = courier(receiver, "attempts: 4\n")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Failed(4, "HTTP 500"));
      assertThat(receiver.calls()).hasSize(4);
    }
  }

  @Test
  void aReceiverThatAsksForTimeGetsIt() throws Exception {
    try (Receiver receiver =
            new Receiver(
                (call, before) -> {
                  call.getResponseHeaders().set("Retry-After", "1");
                  Receiver.status(call, before == 0 ? 429 : 200);
                });
        Courier courier = courier(receiver, "")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Delivered(2));
      assertThat(receiver.between(0, 1)).isGreaterThan(Duration.ofMillis(950));
    }
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() throws Exception {
    try (Receiver receiver = Receiver.answering(422);
        Courier courier = courier(receiver, "")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Failed(1, "HTTP 422"));
    }
  }

  @Test
  void goneIsGone() throws Exception {
    try (Receiver receiver = Receiver.answering(410);
        Courier courier = courier(receiver, "")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Gone(1));
    }
  }

  @Test
  void aRedirectToAPrivateAddressLeadsNowhere() throws Exception {
    try (Receiver inside = Receiver.taking();
        Receiver receiver =
            new Receiver(
                (call, before) -> {
                  call.getResponseHeaders().set("Location", inside.url() + "/admin");
                  Receiver.status(call, 307);
                });
        Courier courier = courier(receiver, "attempts: 2\n")) {
      assertThat(send(courier))
          .isEqualTo(new Receipt.Failed(2, "HTTP 307, a redirect, and none is followed"));
      assertThat(inside.calls()).isEmpty();
    }
  }

  @Test
  void aReceiverThatHangsIsLeft() throws Exception {
    try (Receiver receiver = Receiver.hanging();
        Courier courier = courier(receiver, "timeout: 200ms\nattempts: 3\n")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Failed(3, "no answer within 200 ms"));
      assertThat(receiver.calls()).hasSize(3);
    }
  }

  @Test
  void aReceiverThatDripsIsLeft() throws Exception {
    try (Receiver receiver =
            new Receiver(
                (call, before) -> {
                  call.sendResponseHeaders(200, 0);
                  while (true) {
                    call.getResponseBody().write(' ');
                    call.getResponseBody().flush();
                    Thread.sleep(20);
                  }
                });
        Courier courier = courier(receiver, "timeout: 300ms\n")) {
      assertThat(send(courier)).as("its status counts").isEqualTo(new Receipt.Delivered(1));
      assertThat(send(courier)).isInstanceOf(Receipt.Delivered.class);
    }
  }

  @Test
  void aConnectionThatIsRefusedIsTriedAgain() throws Exception {
    Receiver closed = Receiver.taking();
    closed.close();
    try (Courier courier = courier(closed, "attempts: 2\n")) {
      assertThat(send(courier)).isEqualTo(new Receipt.Failed(2, "the connection is refused"));
    }
  }

  @Test
  void whatIsCancelledIsNotTriedAgain() throws Exception {
    try (Receiver receiver = Receiver.answering(500, 200);
        Courier courier = courier(receiver, "")) {
      CompletableFuture<Receipt> receipt = courier.send(MESSAGE);
      receipt.cancel(false);
      assertThat(courier.send(Message.of(Alerts.alert("a2"))).get(30, TimeUnit.SECONDS))
          .isInstanceOf(Receipt.Delivered.class);
      assertThat(receiver.keys()).filteredOn(k -> k.equals("a1-2")).hasSizeLessThan(2);
    }
  }

  @Test
  void aTargetInAPrivateNetworkIsRefusedAtTheStart() {
    assertThatThrownBy(() -> courier("url: https://hooks.example.org/\n", resolver("192.168.1.7")))
        .hasMessage(
            dir.resolve("t.yaml")
                + ":2: desk: the host is in a private network; set `allow-private: true` if that is"
                + " meant.");
  }

  @Test
  void aNameThatTurnsPrivateIsNotConnectedTo() throws Exception {
    try (Receiver receiver = Receiver.taking();
        Courier courier =
            courier(
                "url: https://hooks.example.org:" + receiver.port() + "/\nattempts: 2\n",
                resolver("8.8.8.8", "127.0.0.1"))) {
      assertThat(send(courier))
          .isEqualTo(
              new Receipt.Failed(
                  2,
                  "the host is in a private network; set `allow-private: true` if that is meant"));
      assertThat(receiver.calls()).isEmpty();
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() throws Exception {
    try (Receiver receiver = Receiver.taking();
        Courier courier =
            courier(
                "url: http://hooks.example.org:" + receiver.port() + "/\nallow-private: true\n",
                resolver("127.0.0.1"))) {
      assertThat(send(courier)).isEqualTo(new Receipt.Delivered(1));
    }
  }

  @Test
  void whatIsMissingIsNamedAndNothingSecretIs() {
    assertThatThrownBy(() -> courier("url-env: URL\ntoken-file: no.key\n", resolver("8.8.8.8")))
        .hasMessage(
            dir.resolve("t.yaml") + ":2: desk: no.key cannot be read (NoSuchFileException).");
    assertThatThrownBy(() -> courier("url-env: URL\ntoken-env: NO\n", resolver("8.8.8.8")))
        .hasMessage(dir.resolve("t.yaml") + ":2: desk: the environment variable NO is not set.");
    assertThatThrownBy(() -> courier("url-env: URL\ntoken-env: LINES\n", resolver("8.8.8.8")))
        .hasMessage(
            dir.resolve("t.yaml")
                + ":2: desk: the environment variable LINES has more than one line.");
    assertThatThrownBy(() -> courier("url-env: URL\n", resolver("10.0.0.1")))
        .hasMessageNotContaining("geheim");
  }

  @Test
  void noReasonNamesAnAddress() throws Exception {
    try (Courier courier =
        courier("url-env: URL\nattempts: 1\ntimeout: 100ms\n", resolver("8.8.8.8", "10.0.0.1"))) {
      assertThat(send(courier).toString()).doesNotContain("geheim").doesNotContain("hooks");
    }
  }
}
