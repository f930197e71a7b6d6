package marsad.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.jspecify.annotations.Nullable;

/** What a cluster says to whom it does not know or from whom it does not take something. */
final class Refusal {
  private static final String SEE_ACLS =
      "; give it the rights that the README lists under \"Rights\".";

  private Refusal() {}

  /** One sentence when somewhere behind {@code e} a cluster refuses the user, else nothing. */
  static Optional<String> in(@Nullable Throwable e) {
    return causes(e).stream().map(Refusal::sentence).flatMap(Optional::stream).findFirst();
  }

  /** {@code e} and what is behind it, the nearest first. */
  static List<Throwable> causes(@Nullable Throwable e) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable at = e; at != null && !causes.contains(at); at = at.getCause()) {
      causes.add(at);
    }
    return causes;
  }

  private static Optional<String> sentence(Throwable e) {
    if (e instanceof SslAuthenticationException) {
      return Optional.of(
          "No TLS connection to Kafka ("
              + root(e)
              + "); check ssl.truststore.location, ssl.keystore.location and the host's name in the"
              + " file given with --command-config.");
    }
    if (e instanceof UnsupportedSaslMechanismException) {
      return Optional.of(
          "Kafka does not take this way to log in ("
              + e.getMessage()
              + "); set sasl.mechanism in the file given with --command-config.");
    }
    if (e instanceof AuthenticationException) {
      return Optional.of(
          "Kafka did not accept the user or the password; check sasl.mechanism and"
              + " sasl.jaas.config in the file given with --command-config.");
    }
    if (e instanceof TopicAuthorizationException topics && !topics.unauthorizedTopics().isEmpty()) {
      String names = String.join(", ", new TreeSet<>(topics.unauthorizedTopics()));
      return denied(topics.unauthorizedTopics().size() == 1 ? "topic " + names : "topics " + names);
    }
    if (e instanceof GroupAuthorizationException group) {
      return denied(group.groupId() == null ? "a group" : "group " + group.groupId());
    }
    if (e instanceof TransactionalIdAuthorizationException) {
      return denied("its transactional ids");
    }
    if (e instanceof RecordTooLargeException) {
      return Optional.of(
          "Kafka takes only smaller records than this one; `marsad topics check` names the topic and"
              + " `marsad topics apply` mends it.");
    }
    return e instanceof AuthorizationException ? denied("the cluster") : Optional.empty();
  }

  private static Optional<String> denied(String what) {
    return Optional.of("Kafka does not let this user do this with " + what + SEE_ACLS);
  }

  /** What the first of all causes says. */
  static String root(Throwable e) {
    List<Throwable> causes = causes(e);
    return String.valueOf(causes.get(causes.size() - 1).getMessage());
  }

  /**
   * Why clients cannot be made of the user's settings. Never repeats a setting's value: what Kafka
   * says of a password that it cannot parse may quote it.
   */
  static String unusable(Throwable e) {
    List<Throwable> causes = causes(e);
    Throwable last = causes.get(causes.size() - 1);
    for (StackTraceElement at : last.getStackTrace()) {
      if (at.getClassName().contains(".security.") && at.getClassName().contains("Jaas")) {
        return "Kafka cannot use sasl.jaas.config in the file given with --command-config; it is"
            + " LoginModuleClass required username=\"...\" password=\"...\"; with a semicolon.";
      }
    }
    return "Kafka cannot use the file given with --command-config: " + last.getMessage();
  }
}
