package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.article.Article;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  @Test
  void dataAndIdentityOutliveARestart(@TempDir Path dir) throws Exception {
    String clusterId;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, EmbeddedKafka.FREE_PORT);
        Admin admin = admin(kafka)) {
      clusterId = kafka.clusterId();
      admin
          .createTopics(List.of(new NewTopic("kept", Optional.empty(), Optional.empty())))
          .all()
          .get();
    }
    assertThat(dir.resolve("bootstrap-server")).doesNotExist();

    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, EmbeddedKafka.FREE_PORT);
        Admin admin = admin(kafka)) {
      assertThat(kafka.clusterId()).isEqualTo(clusterId);
      assertThat(admin.listTopics().names().get()).contains("kept");
      assertThat(Files.readString(dir.resolve("bootstrap-server")).trim())
          .isEqualTo(kafka.bootstrapServer());
    }
  }

  @Test
  void aCopyOfAStoppedDirectoryIsABackup(@TempDir Path dir) throws Exception {
    List<Article> articles = TestCluster.articles(3);
    String clusterId;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("a"), EmbeddedKafka.FREE_PORT)) {
      clusterId = kafka.clusterId();
      Cluster cluster = TestCluster.prepared(Cluster.at(kafka.bootstrapServer()));
      try (StreamsRunner worker = TestCluster.worker(cluster, dir.resolve("a/streams"))) {
        TestCluster.publish(cluster, articles.subList(0, 2));
        TestCluster.awaitProcessed(cluster, worker);
      }
    }
    copy(dir.resolve("a/kafka"), dir.resolve("b/kafka"));
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("b"), EmbeddedKafka.FREE_PORT)) {
      assertThat(kafka.clusterId()).isEqualTo(clusterId);
      Cluster cluster = Cluster.at(kafka.bootstrapServer());
      try (StreamsRunner worker = TestCluster.worker(cluster, dir.resolve("b/streams"))) {
        TestCluster.publish(cluster, articles);
        TestCluster.awaitProcessed(cluster, worker);
      }
      TestCluster.requireEachOnce(cluster, articles);
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void twoRunSideBySide() throws Exception {
    try (EmbeddedKafka one = EmbeddedKafka.temporary();
        EmbeddedKafka other = EmbeddedKafka.temporary();
        Admin admin = admin(other)) {
      assertThat(one.bootstrapServer()).isNotEqualTo(other.bootstrapServer());
      assertThat(admin.describeCluster().clusterId().get()).isEqualTo(other.clusterId());
    }
  }

  @Test
  void aTakenPortIsLeftForAFreeOne(@TempDir Path dir) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        EmbeddedKafka kafka = EmbeddedKafka.start(dir, taken.getLocalPort())) {
      assertThat(kafka.bootstrapServer())
          .startsWith("127.0.0.1:")
          .isNotEqualTo("127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void afterACrashItListensWhereItDid(@TempDir Path dir) throws Exception {
    int free;
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = any.getLocalPort();
    }
    Files.writeString(dir.resolve(EmbeddedKafka.ADDRESS_FILE), "127.0.0.1:" + free + "\n");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, EmbeddedKafka.FREE_PORT)) {
      assertThat(kafka.bootstrapServer()).isEqualTo("127.0.0.1:" + free);
    }
    assertThat(dir.resolve(EmbeddedKafka.ADDRESS_FILE)).doesNotExist();
  }

  @Test
  void aDirectoryInUseIsNamed(@TempDir Path dir) {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, EmbeddedKafka.FREE_PORT)) {
      assertThat(kafka.clusterId()).isNotEmpty();
      assertThatThrownBy(() -> EmbeddedKafka.start(dir, EmbeddedKafka.FREE_PORT))
          .isInstanceOf(KafkaFailure.class)
          .hasMessageContaining("in use by another Marsad");
    }
  }

  @Test
  void aTemporaryDirectoryIsDeleted() throws Exception {
    Path tmp = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Path> before = brokerDirectories(tmp);
    EmbeddedKafka.temporary().close();
    assertThat(before).containsAll(brokerDirectories(tmp));
  }

  private static Set<Path> brokerDirectories(Path tmp) throws Exception {
    try (var files = Files.list(tmp)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("marsad-kafka"))
          .collect(java.util.stream.Collectors.toSet());
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServer()));
  }
}
