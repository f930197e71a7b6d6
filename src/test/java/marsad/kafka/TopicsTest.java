package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedKafka.class)
class TopicsTest {
  @Test
  void createsEveryTopicAndThenFindsNoDrift(KafkaEnvironment kafka) {
    try (Admin admin = admin(kafka)) {
      Topics topics = new Topics(admin, TopicDocument.bundled(), "create-");
      int all = TopicDocument.bundled().size();
      assertThat(topics.check()).extracting(Topics.Drift::what).hasSize(all).containsOnly("topic");
      assertThat(topics.apply()).hasSize(all).contains("create-raw-articles: created");
      assertThat(topics.check()).isEmpty();
      assertThat(topics.apply()).isEmpty();
      assertThat(topics.reducedReplicas())
          .contains("Topics have 1 of 3 replicas, since the cluster has 1 broker.");
    }
  }

  @Test
  void namesEachDriftAndRepairsConfiguration(KafkaEnvironment kafka) throws Exception {
    try (Admin admin = admin(kafka)) {
      Topics topics = new Topics(admin, TopicDocument.bundled(), "drift-");
      topics.apply();
      alter(admin, "drift-raw-articles", "retention.ms", "60000");
      admin.createPartitions(Map.of("drift-alerts", NewPartitions.increaseTo(2))).all().get();
      admin.deleteTopics(List.of("drift-actors")).all().get();

      Eventually.becomesTrue("drifts show", () -> topics.check().size() == 3);
      assertThat(topics.check())
          .extracting(Topics.Drift::toString)
          .containsExactly(
              "drift-raw-articles: retention.ms is 60000, wanted -1",
              "drift-alerts: partitions is 2, wanted 1",
              "drift-actors: topic is missing, wanted present");

      topics.apply();
      assertThat(topics.check())
          .extracting(Topics.Drift::toString)
          .containsExactly("drift-alerts: partitions is 2, wanted 1");
    }
  }

  private static void alter(Admin admin, String topic, String key, String value) throws Exception {
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }

  private static Admin admin(KafkaEnvironment kafka) {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServer()));
  }
}
