package marsad.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.text.Folding;
import marsad.text.Signature;
import org.jspecify.annotations.Nullable;

/** Names that no dictionary knows, gathered from where they stand, for the dictionary's editors. */
public final class Inbox {
  private static final int MAX_NAMES = 500_000;
  private static final int MAX_STORIES = 500;
  private static final int MAX_WORDINGS = 200;
  private static final int MAX_EXAMPLES = 3;

  private final Map<String, Gathered> names = new HashMap<>();
  private long passedOver;

  /**
   * What is known of a name.
   *
   * @param name folded
   * @param surface as it is mostly written
   * @param offices the titles that introduced it, as written, with the number of articles, most
   *     first; spellings that fold alike are one
   * @param articles different articles that name it
   * @param stories different stories, copies taken as one
   * @param first when it was first in the news
   * @param examples sentences of different stories
   */
  public record Entry(
      String name,
      String surface,
      Map<String, Integer> offices,
      int articles,
      int stories,
      int outlets,
      Instant first,
      Instant last,
      List<String> examples) {}

  /**
   * Adds a place where a name stands; each article counts once.
   *
   * @param stored when it was found, for articles without a date
   */
  public void add(UnknownName place, Instant stored) {
    Gathered gathered = names.get(place.name());
    if (gathered == null) {
      if (names.size() == MAX_NAMES) {
        passedOver++;
        return;
      }
      gathered = new Gathered();
      names.put(place.name(), gathered);
    }
    gathered.add(place, place.publishedAt() == null ? stored : place.publishedAt());
  }

  /** How many places were passed over since there are too many names. */
  public long passedOver() {
    return passedOver;
  }

  /** Names that at least {@code min} articles have, those of most articles first. */
  public List<Entry> entries(int min) {
    return names.entrySet().stream()
        .filter(e -> e.getValue().articles.size() >= min)
        .map(e -> e.getValue().entry(e.getKey()))
        .sorted(Comparator.comparingInt(Entry::articles).reversed().thenComparing(Entry::name))
        .toList();
  }

  /** What is known of {@code name}, however it is spelled, or null. */
  public @Nullable Entry entry(String name) {
    String key = Folding.key(name);
    Gathered gathered = names.get(key);
    return gathered == null ? null : gathered.entry(key);
  }

  /** Wordings that fold alike, counted, the first one shown. */
  private static final class Wordings {
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String wording) {
      String key = Folding.key(wording);
      if (counts.containsKey(key) || counts.size() < MAX_WORDINGS) {
        shown.putIfAbsent(key, wording);
        counts.merge(key, 1, Integer::sum);
      }
    }

    Map<String, Integer> mostFirst() {
      Map<String, Integer> out = new LinkedHashMap<>();
      counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(e -> out.put(shown.getOrDefault(e.getKey(), e.getKey()), e.getValue()));
      return out;
    }
  }

  private static final class Gathered {
    private final Set<String> articles = new HashSet<>();
    private final Set<String> outlets = new HashSet<>();
    private final List<String> stories = new ArrayList<>();
    private final Map<String, Integer> surfaces = new LinkedHashMap<>();
    private final Wordings offices = new Wordings();
    private final List<String> examples = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    void add(UnknownName place, Instant seen) {
      if (!articles.add(place.articleId())) {
        return;
      }
      if (place.outlet() != null) {
        outlets.add(place.outlet());
      }
      if (surfaces.containsKey(place.surface()) || surfaces.size() < MAX_WORDINGS) {
        surfaces.merge(place.surface(), 1, Integer::sum);
      }
      if (place.office() != null) {
        offices.add(place.office());
      }
      if (isNewStory(place) && examples.size() < MAX_EXAMPLES) {
        examples.add(place.sentence());
      }
      first = seen.isBefore(first) ? seen : first;
      last = seen.isAfter(last) ? seen : last;
    }

    /** A place whose story has no signature, or an older version's, is a story of its own. */
    private boolean isNewStory(UnknownName place) {
      String given = place.signature();
      String signature =
          given == null || given.length() != Signature.NONE.length() ? Signature.NONE : given;
      boolean known = stories.stream().anyMatch(s -> Signature.alike(s, signature));
      if (!known && stories.size() < MAX_STORIES) {
        stories.add(signature);
      }
      return !known;
    }

    Entry entry(String name) {
      String surface =
          surfaces.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(name);
      return new Entry(
          name,
          surface,
          offices.mostFirst(),
          articles.size(),
          stories.size(),
          outlets.size(),
          first,
          last,
          List.copyOf(examples));
    }
  }
}
