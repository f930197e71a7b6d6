package marsad.kafka;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import marsad.article.Article;
import marsad.article.Json;
import marsad.text.NormalizedArticle;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Which articles a replay reads anew. */
final class ReplayScope {
  private final Generation.Scope scope;
  private final Replay.Dictionary dictionary;
  private final @Nullable Predicate<String> namesActor;
  private final Map<String, Optional<Predicate<String>>> changed = new HashMap<>();

  ReplayScope(Replay replay) {
    this.scope = replay.scope();
    this.dictionary = replay.dictionary();
    this.namesActor = scope.actor() == null ? null : dictionary.names(scope.actor());
  }

  /**
   * Whether the article is read anew.
   *
   * @param record with its event time
   * @param copies what the other generation has of it
   * @param held what was emitted of the article's earlier revisions and still holds
   */
  boolean includes(
      Record<String, Article> record,
      List<CopySource.Copy> copies,
      CodeProcessor.@Nullable Emitted held) {
    Instant time = Instant.ofEpochMilli(record.timestamp());
    if ((scope.since() != null && time.isBefore(scope.since()))
        || (scope.until() != null && !time.isBefore(scope.until()))) {
      return false;
    }
    boolean byText = scope.outlet() != null || scope.actor() != null || scope.changedActors();
    if (!byText) {
      return true;
    }
    NormalizedArticle read =
        copies.stream()
            .filter(c -> c.topic().equals("normalized-articles"))
            .findFirst()
            .map(ReplayScope::normalized)
            .orElse(null);
    // What the other generation dropped or could not read is no business of a part replay.
    return read != null
        && (scope.outlet() == null || scope.outlet().equals(read.outlet()))
        && (scope.actor() == null || names(scope.actor(), read, copies, held))
        && (!scope.changedActors() || changed(read, copies));
  }

  private boolean names(
      String actor,
      NormalizedArticle read,
      List<CopySource.Copy> copies,
      CodeProcessor.@Nullable Emitted held) {
    return copies.stream().anyMatch(c -> c.topic().equals("actor-events") && c.key().equals(actor))
        || (held != null && held.entries().stream().anyMatch(e -> e.actor().equals(actor)))
        || (namesActor != null && touches(namesActor, read));
  }

  /** Where nothing says by which dictionary the article was read, it is read anew. */
  private boolean changed(NormalizedArticle read, List<CopySource.Copy> copies) {
    String version =
        copies.stream()
            .map(c -> CloudEvent.text(c.headers(), CloudEvent.DICTIONARY))
            .filter(v -> v != null)
            .findFirst()
            .orElse(null);
    if (version == null) {
      return true;
    }
    return changed
        .computeIfAbsent(version, dictionary::changedSince)
        .map(reach -> touches(reach, read))
        .orElse(true);
  }

  private static boolean touches(Predicate<String> texts, NormalizedArticle read) {
    return texts.test(read.text()) || (read.title() != null && texts.test(read.title()));
  }

  private static NormalizedArticle normalized(CopySource.Copy copy) {
    try {
      return Json.MAPPER.readValue(
          Objects.requireNonNull(copy.value()).get(), NormalizedArticle.class);
    } catch (IOException e) {
      throw new KafkaFailure("A record to copy is no normalized article: " + e.getMessage(), e);
    }
  }
}
