package marsad.courier;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP client logs headers and addresses where it is let. */
class SecretsInLogsTest {
  private final LoggerContext context = new LoggerContext();

  SecretsInLogsTest() throws JoranException {
    context.putProperty("marsad.log", "TRACE");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(SecretsInLogsTest.class.getResource("/logback.xml")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.hc.client5.http.headers",
        "org.apache.hc.client5.http.wire",
        "org.apache.hc.client5.http.impl.classic.MainClientExec"
      })
  void theHttpClientIsSilentAlsoWhenEverythingIsLogged(String logger) {
    assertThat(context.getLogger(logger).isErrorEnabled()).isFalse();
  }

  @Test
  void everythingElseIsLoggedWhereThatIsAskedFor() {
    assertThat(context.getLogger("marsad").isTraceEnabled()).isTrue();
  }
}
