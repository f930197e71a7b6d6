package marsad.kafka;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The broker that the tests run on: a container where Docker is, the embedded broker where not;
 * {@code -Dkafka.it=embedded|container} chooses.
 */
public interface KafkaEnvironment extends AutoCloseable {
  String bootstrapServer();

  @Override
  void close();

  static KafkaEnvironment open() {
    String wanted = System.getProperty("kafka.it", "auto");
    boolean container =
        wanted.equals("container")
            || (wanted.equals("auto") && DockerClientFactory.instance().isDockerAvailable());
    System.out.println(
        "Tests run on " + (container ? "apache/kafka:4.3.1 in Docker" : "the embedded broker"));
    return container ? inContainer() : embedded();
  }

  private static KafkaEnvironment embedded() {
    EmbeddedKafka kafka = EmbeddedKafka.temporary();
    return of(kafka.bootstrapServer(), kafka::close);
  }

  private static KafkaEnvironment inContainer() {
    KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1");
    container.start();
    return of(container.getBootstrapServers(), container::stop);
  }

  private static KafkaEnvironment of(String address, Runnable stop) {
    return new KafkaEnvironment() {
      @Override
      public String bootstrapServer() {
        return address;
      }

      @Override
      public void close() {
        stop.run();
      }
    };
  }
}
