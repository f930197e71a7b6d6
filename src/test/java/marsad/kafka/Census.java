package marsad.kafka;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.Pipeline;
import marsad.alert.Alert;
import marsad.article.ArticleId;
import marsad.article.Json;
import marsad.event.ActorEvent;

/**
 * What the topics have of some articles, counted by id as a reader of committed records sees it,
 * against what the pure stages make of them.
 *
 * @param what is counted
 * @param wanted how many there are to be
 * @param lost of these, how many are not there
 * @param doubled how many are there more than once
 * @param other how many are there that should not be
 */
record Census(String what, int wanted, int lost, int doubled, int other) {

  /** Of the articles, of the records of actors' streams with all they say, and of alerts. */
  static List<Census> of(Cluster cluster, ManyArticles articles) {
    Map<String, Integer> ids = new HashMap<>();
    new TopicTail(cluster, "normalized-articles")
        .untilEnd(TestCluster.BEGINNING, r -> ids.merge(String.valueOf(r.key()), 1, Integer::sum));
    Map<String, Integer> records = new HashMap<>();
    new TopicTail(cluster, "actor-events")
        .untilEnd(
            TestCluster.BEGINNING,
            r -> records.merge(line(r.require(ActorEvent.class)), 1, Integer::sum));
    Map<String, Integer> alerts = new HashMap<>();
    new TopicTail(cluster, "alerts")
        .untilEnd(
            TestCluster.BEGINNING,
            r -> alerts.merge(r.key() + "/" + r.require(Alert.class).version(), 1, Integer::sum));
    Set<String> wantedIds = new HashSet<>();
    Set<String> wantedRecords = new HashSet<>();
    Pipeline pipeline = Pipeline.bundled();
    Instant now = Instant.now();
    IntStream.range(0, articles.count())
        .parallel()
        .forEach(
            n -> {
              var normalized = pipeline.normalize(articles.get(n).received(now));
              List<String> made =
                  pipeline.code(normalized, pipeline.tag(normalized)).records().stream()
                      .map(Census::line)
                      .toList();
              synchronized (wantedIds) {
                wantedIds.add(normalized.articleId());
                wantedRecords.addAll(made);
              }
            });
    return List.of(
        compare("articles", wantedIds, ids),
        compare("records of actors", wantedRecords, records),
        compare("alerts' versions", alerts.keySet(), alerts));
  }

  /** Id and content in few characters: there are millions. */
  private static String line(ActorEvent event) {
    String said = event.kind() + event.actor() + event.id() + Json.write(event.content());
    byte[] hash = ArticleId.sha256().digest(said.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new String(hash, 0, 16, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static Census compare(String what, Set<String> wanted, Map<String, Integer> found) {
    int lost = (int) wanted.stream().filter(id -> !found.containsKey(id)).count();
    int doubled = (int) found.values().stream().filter(n -> n > 1).count();
    int other = (int) found.keySet().stream().filter(id -> !wanted.contains(id)).count();
    return new Census(what, wanted.size(), lost, doubled, other);
  }

  boolean right() {
    return wanted > 0 && lost == 0 && doubled == 0 && other == 0;
  }
}
