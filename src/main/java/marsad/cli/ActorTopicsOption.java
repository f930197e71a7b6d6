package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import marsad.kafka.ActorTopics;
import marsad.kafka.Cluster;
import marsad.kafka.KafkaFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that gives actors topics of their own. */
final class ActorTopicsOption {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Files beyond this hold no list of topics that a cluster could take. */
  private static final int MAX_BYTES = 1024 * 1024;

  @Option(
      names = "--actor-topics",
      paramLabel = "FILE",
      description =
          "Copy the records of these actors to topics of their own: an id a line, behind it the"
              + " topic if it is not to be actor-events-ID. # begins a comment.")
  private @Nullable Path file;

  /** Topics by actor; empty when none are asked for. */
  Map<String, String> read() {
    return file == null ? Map.of() : read(file, content(file));
  }

  /**
   * Creates the topics and says on {@code err} which of them are not used.
   *
   * @return topics by actor that records can be routed to
   */
  Map<String, String> prepare(Cluster cluster, PrintWriter err) {
    Map<String, String> wanted = read();
    if (wanted.isEmpty()) {
      return wanted;
    }
    ActorTopics.Prepared prepared = ActorTopics.prepare(cluster, wanted);
    prepared.warnings().forEach(err::println);
    return prepared.routes();
  }

  private static String content(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new KafkaFailure(file + " is larger than " + MAX_BYTES + " bytes; it lists actors.");
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new KafkaFailure(file + " cannot be read; check --actor-topics.", e);
    }
  }

  private static Map<String, String> read(Path file, String content) {
    Map<String, String> topics = new LinkedHashMap<>();
    int number = 0;
    for (String raw : content.split("\n", -1)) {
      number++;
      String line = raw.replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      String[] words = line.split("\\s+", 2);
      String topic = words.length == 1 ? ActorTopics.nameOf(words[0]) : words[1];
      if (!ID.matcher(words[0]).matches()) {
        throw new KafkaFailure(
            file
                + ":"
                + number
                + ": `"
                + words[0]
                + "` is no actor's id; see `marsad actors find`.");
      }
      if (topics.putIfAbsent(words[0], topic) != null) {
        throw new KafkaFailure(file + ":" + number + ": " + words[0] + " is listed twice.");
      }
    }
    return topics;
  }
}
