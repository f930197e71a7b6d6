package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import marsad.article.Article;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that no longer takes from a running worker what it took, and then does again. */
class RefusingBrokerTest {
  @TempDir private static Path dir;
  private static SecuredKafka kafka;

  @BeforeAll
  static void start() throws Exception {
    kafka = SecuredKafka.start(dir, Set.of("worker"));
    for (ResourceType type :
        List.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)) {
      kafka.grant("worker", type, PatternType.LITERAL, "*", AclOperation.ALL);
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static StreamsRunner worker(String prefix, Monitor monitor) {
    return StreamsRunner.start(
        kafka.as("worker", prefix),
        EnumSet.allOf(Stage.class),
        Fakes.stages(),
        dir.resolve(prefix + "state"),
        Topologies.Part.ONLY,
        monitor);
  }

  /** Why the worker of {@code prefix} stops after {@code trouble}, while articles come. */
  private static String stopped(String prefix, List<Article> articles, Trouble trouble)
      throws Exception {
    Cluster root = TestCluster.prepared(kafka.asRoot(prefix));
    int before = articles.size() / 2;
    try (StreamsRunner worker = worker(prefix, Monitor.none())) {
      TestCluster.publish(root, articles.subList(0, before));
      TestCluster.awaitProcessed(root, worker);
      trouble.make();
      TestCluster.publish(root, articles.subList(before, articles.size()));
      worker.ended().get(2, TimeUnit.MINUTES);
      return String.valueOf(worker.failure());
    }
  }

  /** Starts the worker again, which has to have made all of {@code articles} then, each once. */
  private static void requireAllMade(String prefix, List<Article> articles) {
    Cluster root = kafka.asRoot(prefix);
    try (StreamsRunner worker = worker(prefix, Monitor.none())) {
      TestCluster.awaitProcessed(root, worker);
    }
    TestCluster.requireEachOnce(root, articles);
    assertThat(TestCluster.read(root, "dead-letters")).isEmpty();
  }

  private interface Trouble {
    void make() throws Exception;
  }

  @Test
  void theRightToWriteThatIsTakenAwayIsNamed() throws Exception {
    requireNamed("writing-", ResourceType.TOPIC, "actor-events", AclOperation.WRITE);
  }

  @Test
  @Tag("slow")
  void theRightToReadThatIsTakenAwayIsNamed() throws Exception {
    requireNamed("reading-", ResourceType.TOPIC, "raw-articles", AclOperation.READ);
    requireNamed("group-", ResourceType.GROUP, "marsad", AclOperation.READ);
  }

  private static void requireNamed(
      String prefix, ResourceType type, String name, AclOperation operation) throws Exception {
    List<Article> articles = TestCluster.articles(10);
    String why =
        stopped(prefix, articles, () -> kafka.deny("worker", type, prefix + name, operation));
    assertThat(why)
        .isEqualTo(
            "The worker stopped: Kafka does not let this user do this with "
                + type.toString().toLowerCase(Locale.ROOT)
                + " "
                + prefix
                + name
                + "; give it the rights that the README lists under \"Rights\".");
    kafka.allowAgain(type, prefix + name);
    requireAllMade(prefix, articles);
  }

  @Test
  void aRecordThatIsTooLargeForItsTopicStopsTheWorkerUntilTheTopicIsMended() throws Exception {
    List<Article> articles = new ArrayList<>(TestCluster.articles(10));
    Random random = new Random(3);
    StringBuilder text = new StringBuilder(Fakes.LAVROV);
    for (int i = 0; i < 20_000; i++) {
      text.append((char) ('ا' + random.nextInt(40)));
    }
    articles.set(7, Fakes.article("https://example.org/7", text.toString()));
    String why = stopped("small-", articles, () -> limit("small-normalized-articles", "10000"));
    assertThat(why)
        .isEqualTo(
            "The worker stopped: Kafka takes only smaller records than this one; `marsad topics"
                + " check` names the topic and `marsad topics apply` mends it.");
    assertThat(kafka.asRoot("small-").withTopics(Topics::check).toString())
        .contains("small-normalized-articles", "max.message.bytes");
    kafka.asRoot("small-").withTopics(Topics::apply);
    requireAllMade("small-", articles);
  }

  private static void limit(String topic, String bytes) throws Exception {
    try (Admin admin = kafka.asRoot("").admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  @Test
  @Tag("slow")
  void aQuotaOnlySlowsDown() throws Exception {
    Cluster root = TestCluster.prepared(kafka.asRoot("quota-"));
    List<Article> articles = TestCluster.articles(300);
    TestCluster.publish(root, articles);
    quota(20_000.0);
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (StreamsRunner worker = worker("quota-", Monitor.in(registry))) {
      TestCluster.awaitProcessed(root, worker);
      assertThat(registry.scrape())
          .containsPattern("kafka_producer_produce_throttle_time_max\\S* [1-9]");
    } finally {
      quota(null);
    }
    TestCluster.requireEachOnce(root, articles);
  }

  /**
   * @param rate bytes a second that a worker may write, or null for any
   */
  private static void quota(Double rate) throws Exception {
    try (Admin admin = kafka.asRoot("").admin()) {
      admin
          .alterClientQuotas(
              List.of(
                  new ClientQuotaAlteration(
                      new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, "worker")),
                      List.of(new ClientQuotaAlteration.Op("producer_byte_rate", rate)))))
          .all()
          .get();
    }
  }
}
