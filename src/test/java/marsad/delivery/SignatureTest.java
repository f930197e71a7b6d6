package marsad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
  /** The example that the libraries of Standard Webhooks are tested with. */
  @Test
  void itIsThatOfStandardWebhooks() {
    assertThat(
            new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .of(
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    Instant.ofEpochSecond(1614265330),
                    "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anyOtherTextIsAKeyToo() {
    Instant now = Instant.ofEpochSecond(1614265330);
    assertThat(new Signature("سر طويل بما يكفي").of("a-1", now, "{}"))
        .startsWith("v1,")
        .isNotEqualTo(new Signature("سر آخر").of("a-1", now, "{}"))
        .isNotEqualTo(new Signature("سر طويل بما يكفي").of("a-1", now.plusSeconds(1), "{}"))
        .isNotEqualTo(new Signature("سر طويل بما يكفي").of("a-2", now, "{}"));
  }

  @Test
  void aBrokenKeyIsNotUsed() {
    assertThatThrownBy(() -> new Signature("whsec_***"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
