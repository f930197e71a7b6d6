package marsad.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The AsyncAPI document of all topics, as far as the broker is concerned: each channel's Kafka
 * binding. Keys that AsyncAPI or Kafka do not know are refused, since both would ignore them.
 */
public final class TopicDocument {
  private static final String RESOURCE = "/marsad/topics/asyncapi.yaml";
  private static final Set<String> BINDING_KEYS =
      Set.of("bindingVersion", "topic", "partitions", "replicas", "topicConfiguration");
  private static final Set<String> CONFIG_KEYS = configKeys();

  private TopicDocument() {}

  /** The topics that this version of Marsad uses. */
  public static List<TopicSpec> bundled() {
    try (InputStream in = TopicDocument.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not packaged");
      }
      return read(in);
    } catch (IOException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * The topics of the document in {@code in}.
   *
   * @throws IllegalArgumentException naming the channel and the key that is wrong
   */
  static List<TopicSpec> read(InputStream in) throws IOException {
    JsonNode channels = new YAMLMapper().readTree(in).path("channels");
    List<TopicSpec> specs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> channel : channels.properties()) {
      specs.add(spec(channel.getKey(), channel.getValue()));
    }
    return specs;
  }

  private static TopicSpec spec(String channel, JsonNode node) {
    JsonNode binding = node.path("bindings").path("kafka");
    JsonNode settings = binding.path("topicConfiguration");
    requireKnown(channel, binding, BINDING_KEYS);
    requireKnown(channel, settings, CONFIG_KEYS);
    Map<String, String> config = new TreeMap<>();
    for (Map.Entry<String, JsonNode> setting : settings.properties()) {
      config.put(setting.getKey(), text(setting.getValue()));
    }
    return new TopicSpec(
        node.path("address").asText(channel),
        node.path("description").asText(""),
        positive(channel, binding, "partitions"),
        positive(channel, binding, "replicas"),
        config);
  }

  private static void requireKnown(String channel, JsonNode node, Set<String> known) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!known.contains(field.getKey())) {
        throw new IllegalArgumentException(
            "channel " + channel + ": no such setting: " + field.getKey());
      }
    }
  }

  private static int positive(String channel, JsonNode binding, String key) {
    int value = binding.path(key).asInt(0);
    if (value < 1) {
      throw new IllegalArgumentException("channel " + channel + ": " + key + " is missing");
    }
    return value;
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    return StreamSupport.stream(value.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(","));
  }

  private static Set<String> configKeys() {
    return Arrays.stream(TopicConfig.class.getFields())
        .filter(f -> f.getName().endsWith("_CONFIG"))
        .map(TopicDocument::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String value(Field constant) {
    try {
      return String.valueOf(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("public constants can be read", e);
    }
  }
}
