package marsad.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import marsad.event.ActorEvent;
import org.jspecify.annotations.Nullable;

/**
 * Compares two streams of actor events article by article. What is compared is what holds: the last
 * record of each id that is not withdrawn. Versions, times of receipt and revisions are ignored. Of
 * events in the same clause, of the same type and role, one that is gone and one that is new are
 * one that changed.
 */
public final class StreamDiff {
  private final int examples;
  private final Consumer<Change> each;
  private final Map<String, Tally> actors = new TreeMap<>();
  private long articles;
  private long changedArticles;

  private StreamDiff(int examples, Consumer<Change> each) {
    this.examples = examples;
    this.each = each;
  }

  /**
   * How many records of one kind there are.
   *
   * @param beside in which only who else is in the article differs
   */
  public record Counts(
      long before, long after, long added, long removed, long changed, long beside) {
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts o) {
      return new Counts(
          before + o.before,
          after + o.after,
          added + o.added,
          removed + o.removed,
          changed + o.changed,
          beside + o.beside);
    }

    /** How many differ in what they say. */
    public long differing() {
      return added + removed + changed;
    }
  }

  /**
   * What differs on an actor's stream.
   *
   * @param examples the first changes, by article
   */
  public record OfActor(String actor, Counts mentions, Counts events, List<Change> examples) {
    public OfActor {
      examples = List.copyOf(examples);
    }
  }

  /**
   * What differs.
   *
   * @param articles that name an actor in either stream
   * @param changedArticles of them, those with a change
   * @param actors those with a change in what is said of them, those with most first
   */
  public record Report(
      long articles, long changedArticles, Counts mentions, Counts events, List<OfActor> actors) {
    public Report {
      actors = List.copyOf(actors);
    }
  }

  /** Takes what holds, in the order of articles. */
  public interface Holding {
    void before(ActorEvent e);

    void after(ActorEvent e);

    /** Of use to nobody. */
    static Holding ignored() {
      return new Holding() {
        @Override
        public void before(ActorEvent e) {}

        @Override
        public void after(ActorEvent e) {}
      };
    }
  }

  /**
   * Compares two streams, each sorted by article, the records of one article in the order of the
   * stream.
   *
   * @param examples how many changes of each actor the report has
   * @param each takes every change as it is found
   */
  public static Report compare(
      Iterator<ActorEvent> before,
      Iterator<ActorEvent> after,
      int examples,
      Consumer<Change> each,
      Holding holding) {
    StreamDiff diff = new StreamDiff(examples, each);
    Groups left = new Groups(before, ActorEvent::articleId);
    Groups right = new Groups(after, ActorEvent::articleId);
    for (String id = Groups.first(left, right); id != null; id = Groups.first(left, right)) {
      ArticleDiff article = new ArticleDiff(left.take(id), right.take(id));
      diff.add(article);
      article.before().forEach(holding::before);
      article.after().forEach(holding::after);
    }
    return diff.report();
  }

  private void add(ArticleDiff article) {
    articles++;
    article.before().forEach(e -> of(e.actor()).count(e.kind(), new Counts(1, 0, 0, 0, 0, 0)));
    article.after().forEach(e -> of(e.actor()).count(e.kind(), new Counts(0, 1, 0, 0, 0, 0)));
    List<Change> changes = article.changes();
    if (!changes.isEmpty()) {
      changedArticles++;
    }
    for (Change change : changes) {
      of(change.actor()).add(change, examples);
      each.accept(change);
    }
  }

  private Tally of(String actor) {
    return actors.computeIfAbsent(actor, a -> new Tally());
  }

  private Report report() {
    Counts mentions = Counts.NONE;
    Counts events = Counts.NONE;
    List<OfActor> out = new ArrayList<>();
    for (Map.Entry<String, Tally> each : actors.entrySet()) {
      Tally t = each.getValue();
      mentions = mentions.plus(t.mentions);
      events = events.plus(t.events);
      if (t.differing() > 0) {
        out.add(new OfActor(each.getKey(), t.mentions, t.events, t.examples));
      }
    }
    out.sort(
        (a, b) ->
            Long.compare(
                b.mentions().differing() + b.events().differing(),
                a.mentions().differing() + a.events().differing()));
    return new Report(articles, changedArticles, mentions, events, out);
  }

  private static final class Tally {
    private final List<Change> examples = new ArrayList<>();
    private Counts mentions = Counts.NONE;
    private Counts events = Counts.NONE;

    long differing() {
      return mentions.differing() + events.differing();
    }

    void count(ActorEvent.Kind kind, Counts more) {
      if (kind == ActorEvent.Kind.EVENT) {
        events = events.plus(more);
      } else {
        mentions = mentions.plus(more);
      }
    }

    void add(Change change, int most) {
      count(
          change.kind(),
          switch (change.how()) {
            case ADDED -> new Counts(0, 0, 1, 0, 0, 0);
            case REMOVED -> new Counts(0, 0, 0, 1, 0, 0);
            case CHANGED -> new Counts(0, 0, 0, 0, 1, 0);
            case BESIDE -> new Counts(0, 0, 0, 0, 0, 1);
          });
      if (change.how() != Change.How.BESIDE && examples.size() < most) {
        examples.add(change);
      }
    }
  }

  /** A sorted stream, a group of one key at a time. */
  static final class Groups {
    private final Iterator<ActorEvent> source;
    private final Function<ActorEvent, String> key;
    private @Nullable ActorEvent next;

    Groups(Iterator<ActorEvent> source, Function<ActorEvent, String> key) {
      this.source = source;
      this.key = key;
      this.next = source.hasNext() ? source.next() : null;
    }

    /** The smaller of the keys that two streams are at, or null at the end of both. */
    static @Nullable String first(Groups a, Groups b) {
      String left = a.next == null ? null : a.key.apply(a.next);
      String right = b.next == null ? null : b.key.apply(b.next);
      if (left == null || right == null) {
        return left == null ? right : left;
      }
      return left.compareTo(right) <= 0 ? left : right;
    }

    /** The records of {@code wanted}, none where the stream is at a later key. */
    List<ActorEvent> take(String wanted) {
      List<ActorEvent> group = new ArrayList<>();
      take(wanted, group::add);
      return group;
    }

    /** As above, one at a time. */
    void take(String wanted, Consumer<ActorEvent> each) {
      while (next != null && key.apply(next).equals(wanted)) {
        each.accept(next);
        next = source.hasNext() ? source.next() : null;
      }
    }
  }
}
