package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.Pipeline;
import marsad.cli.Marsad;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a broker that demands TLS and a password, and allows only what the README lists. */
class SecurityTest {
  private static final String SEE =
      "; give it the rights that the README lists under \"Rights\".\n";

  @TempDir private static Path dir;
  private static SecuredKafka kafka;

  @BeforeAll
  static void start() throws Exception {
    kafka =
        SecuredKafka.start(
            dir, Set.of("stranger", "worker", "producer", "reader", "nogroup", "notransaction"));
    TestCluster.prepared(kafka.asRoot("rights-"));
    TestCluster.prepared(kafka.asRoot("refused-"));
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  /** What a command with {@code settings} prints when it fails; never anybody's secret. */
  private static String refused(Map<String, String> settings, String... command) throws Exception {
    Path file = SecuredKafka.file(Files.createTempFile(dir, "client", ".properties"), settings);
    List<String> args = new java.util.ArrayList<>(List.of(command));
    args.addAll(
        List.of(
            "--bootstrap-server",
            kafka.bootstrapServer(),
            "--command-config",
            file.toString(),
            "--topic-prefix",
            "refused-"));
    StringWriter out = new StringWriter();
    int code =
        Marsad.execute(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(out));
    assertThat(code).as(out.toString()).isEqualTo(1);
    assertThat(out.toString()).doesNotContain("secret-of-").doesNotContain("keystore-password");
    return out.toString();
  }

  @Test
  void aWrongPasswordIsNamed() throws Exception {
    assertThat(
            refused(
                kafka.settings("worker", "secret-of-nobody", dir.resolve("broker.p12")), "status"))
        .isEqualTo(
            "Kafka did not accept the user or the password; check sasl.mechanism and"
                + " sasl.jaas.config in the file given with --command-config.\n");
  }

  @Test
  void aWayToLogInThatIsNotTakenIsNamed() throws Exception {
    Map<String, String> plain = new HashMap<>(kafka.settings("worker"));
    plain.put("sasl.mechanism", "PLAIN");
    plain.replace(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"worker\""
            + " password=\"secret-of-worker\";");
    assertThat(refused(plain, "topics", "check"))
        .startsWith("Kafka does not take this way to log in (Client SASL mechanism 'PLAIN' not")
        .endsWith("; set sasl.mechanism in the file given with --command-config.\n");
  }

  @Test
  void aCertificateThatIsNotTrustedIsNamed() throws Exception {
    Path other = SecuredKafka.keystore(dir.resolve("other.p12"), "127.0.0.1");
    assertThat(refused(kafka.settings("worker", "secret-of-worker", other), "topics", "check"))
        .startsWith("No TLS connection to Kafka (")
        .endsWith("in the file given with --command-config.\n");
  }

  @Test
  void whoSpeaksNoTlsIsToldThatItMayBeDemanded() throws Exception {
    assertThat(refused(Map.of(), "topics", "check"))
        .isEqualTo(
            "No Kafka answers at "
                + kafka.bootstrapServer()
                + "; start one with `marsad up`, or name yours with --bootstrap-server. If it"
                + " demands TLS or a password, name them in a file and give it with"
                + " --command-config.\n");
  }

  @Test
  void settingsThatCannotBeUsedAreNamedWithoutTheSecret() throws Exception {
    Map<String, String> unclosed = new HashMap<>(kafka.settings("worker"));
    unclosed.replace("sasl.jaas.config", "ScramLoginModule required password=secret-of-worker");
    assertThat(refused(unclosed, "topics", "check"))
        .startsWith("Kafka cannot use sasl.jaas.config in the file given with --command-config;");
    Map<String, String> noStore = new HashMap<>(kafka.settings("worker"));
    noStore.replace("ssl.truststore.location", dir.resolve("absent.p12").toString());
    assertThat(refused(noStore, "topics", "check"))
        .startsWith("Kafka cannot use the file given with --command-config: ")
        .contains("absent.p12");
  }

  @Test
  void aSecretMayStandInAFileOfItsOwn() throws Exception {
    Path secrets = SecuredKafka.file(dir.resolve("secrets"), Map.of("word", "secret-of-reader"));
    Map<String, String> settings =
        new HashMap<>(
            kafka.settings("reader", "${file:" + secrets + ":word}", dir.resolve("broker.p12")));
    settings.put("config.providers", "file");
    settings.put(
        "config.providers.file.class",
        "org.apache.kafka.common.config.provider.FileConfigProvider");
    new Cluster(kafka.bootstrapServer(), settings, "").requireAnswer();
  }

  @Test
  void whoMayDoNothingIsToldWithWhat() throws Exception {
    Map<String, String> stranger = kafka.settings("stranger");
    String generations = "Kafka does not let this user do this with topic refused-generations";
    for (String[] command :
        new String[][] {
          {"run"},
          {"feed", "--until-end"},
          {"topics", "apply"},
          {"status"},
          {"replay", "anew", "--detach"},
        }) {
      assertThat(refused(stranger, command)).as(command[0]).isEqualTo(generations + SEE);
    }
    assertThat(refused(stranger, "dead-letters", "list"))
        .isEqualTo("Kafka does not let this user do this with topic refused-dead-letters" + SEE);
    Path article = Files.writeString(dir.resolve("a.txt"), Fakes.LAVROV);
    assertThat(refused(stranger, "ingest", article.toString()))
        .isEqualTo("Kafka does not let this user do this with topic refused-raw-articles" + SEE);
  }

  @Test
  void theRightsOfTheReadmeSuffice() throws Exception {
    for (Rights.Row row : Rights.ofReadme()) {
      row.grant(kafka, "rights-");
    }
    Cluster worker = kafka.as("worker", "rights-");
    assertThat(worker.withTopics(Topics::missing)).isEmpty();
    LiveDictionary.follow(worker, new Pipeline(Replaying.NOBODY)).close();
    try (GenerationWorkers workers = Replaying.workers(worker, dir.resolve("rights"))) {
      TestCluster.publish(kafka.as("producer", "rights-"), TestCluster.articles(3));
      try (Progress progress = new Progress(kafka.asRoot("rights-"))) {
        progress.awaitProcessed(workers.applicationId(), () -> workers.ended().isDone());
      }
      assertThat(workers.failure()).isNull();
    }
    TestCluster.requireEachOnce(kafka.as("reader", "rights-"), TestCluster.articles(3));
    assertThat(TestCluster.read(kafka.as("reader", "rights-"), "alerts")).isNotEmpty();
    assertThatThrownBy(
            () -> TestCluster.publish(kafka.as("reader", "rights-"), TestCluster.articles(1)))
        .hasMessageContaining("rights-raw-articles");
  }

  @Test
  void aWorkerThatLacksARightSaysWhich() throws Exception {
    kafka.grant("nogroup", ResourceType.TOPIC, PatternType.PREFIXED, "refused-", AclOperation.ALL);
    assertThatThrownBy(() -> start("nogroup"))
        .hasMessage("Kafka does not let this user do this with group refused-marsad" + SEE.strip());
    kafka.grant(
        "notransaction", ResourceType.TOPIC, PatternType.PREFIXED, "refused-", AclOperation.ALL);
    kafka.grant(
        "notransaction", ResourceType.GROUP, PatternType.PREFIXED, "refused-", AclOperation.ALL);
    assertThatThrownBy(() -> start("notransaction"))
        .hasMessage(
            "Kafka does not let this user do this with its transactional ids" + SEE.strip());
  }

  private static void start(String user) {
    StreamsRunner.start(
            kafka.as(user, "refused-"),
            EnumSet.allOf(Stage.class),
            Fakes.stages(),
            dir.resolve(user))
        .close();
  }
}
