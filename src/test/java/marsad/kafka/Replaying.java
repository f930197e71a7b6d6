package marsad.kafka;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import marsad.actor.ActorDictionary;
import marsad.article.Article;

/** What tests of generations share. */
final class Replaying {
  static final ActorDictionary NOBODY = ActorDictionary.of(List.of());

  private Replaying() {}

  static GenerationWorkers workers(Cluster cluster, Path dir) {
    return workers(cluster, dir, Fakes.stages());
  }

  static GenerationWorkers workers(Cluster cluster, Path dir, Stages stages) {
    return GenerationWorkers.start(
        cluster,
        EnumSet.allOf(Stage.class),
        stages,
        pin -> Fakes.UNCHANGED,
        dir.resolve("streams"),
        Monitor.none(),
        said -> {});
  }

  static Process process(Class<?> main, Cluster cluster, Path file) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            cluster.bootstrapServer(),
            cluster.prefix(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(file + ".log"))
        .start();
  }

  static Generation.State state(Cluster cluster, String name) {
    return new Replays(cluster).find(name).orElseThrow().generation().state();
  }

  static void awaitFollowing(Cluster cluster, String name) throws Exception {
    Eventually.becomesTrue(
        name + " has caught up", () -> state(cluster, name) == Generation.State.FOLLOWING);
  }

  static void awaitMade(Cluster cluster, String name) throws Exception {
    try (Progress progress = new Progress(cluster.of(name))) {
      List<Long> ends = progress.ends(cluster.topics().rawArticles().name());
      Eventually.becomesTrue(
          name + " has read the archive", () -> Readiness.behind(ends, progress.made()) == 0);
    }
  }

  /** Half of them of another outlet, which a part replay reads anew. */
  static List<Article> articles(int from, int to) {
    List<Article> articles = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String text = i % 3 == 0 ? Fakes.LAVROV + " " + Fakes.SHAIBANI : Fakes.LAVROV;
      String outlet = i % 2 == 0 ? "example-news" : "other-news";
      articles.add(
          Article.of(
                  new Article.Fields(
                      null,
                      outlet,
                      "https://example.org/" + i,
                      null,
                      Fakes.PUBLISHED,
                      null,
                      text + " " + i,
                      null,
                      null,
                      null,
                      Map.of()))
              .received(Fakes.RECEIVED));
    }
    return articles;
  }
}
