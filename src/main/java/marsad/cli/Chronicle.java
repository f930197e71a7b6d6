package marsad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.event.ActorEvent;
import marsad.kafka.StoredRecord;
import marsad.text.Signature;

/**
 * Records of {@code actor-events} as people read them: an article's heading once, under it who is
 * named and each event once, whichever streams it came on.
 *
 * <p>What comes live is printed as it comes. What is there already is put in order of publication,
 * without what was withdrawn or replaced; copies of a story that appear within two days are told
 * under the first. That takes memory, so it is done for {@link #MOST} records at a time.
 */
final class Chronicle {
  /** Records that are put in order together. */
  static final int MOST = 100_000;

  private static final Duration COPIED_WITHIN = Duration.ofDays(2);

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private int held;
  private String last = "";

  Chronicle(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** An article, what is said in it of the actors that are read, and its copies. */
  private static final class Story {
    private final ActorEvent head;
    private final Map<String, ActorEvent> records = new LinkedHashMap<>();
    private final List<ActorEvent> copies = new ArrayList<>();

    Story(ActorEvent head) {
      this.head = head;
    }

    /** Whether {@code later} is this story once more. */
    boolean isCopied(Story later) {
      return Signature.alike(head.signature(), later.head.signature());
    }

    boolean isRecent(Story later) {
      Instant from = head.publishedAt();
      Instant to = later.head.publishedAt();
      return from != null && to != null && Duration.between(from, to).compareTo(COPIED_WITHIN) <= 0;
    }
  }

  /** Prints a record now. */
  void tell(StoredRecord record) {
    ActorEvent e = record.as(ActorEvent.class).orElse(null);
    if (e == null) {
      out.println(record.json());
      return;
    }
    if (!e.articleId().equals(last)) {
      heading(e);
      last = e.articleId();
    }
    out.println("  " + Lines.fact(e) + Lines.evidence(e, "    "));
  }

  /** Keeps a record until {@link #end}. */
  void keep(StoredRecord record) {
    ActorEvent e = record.as(ActorEvent.class).orElse(null);
    if (e == null) {
      out.println(record.json());
      return;
    }
    Story story = stories.computeIfAbsent(e.articleId(), k -> new Story(e));
    if (e.kind() == ActorEvent.Kind.WITHDRAWN) {
      held -= story.records.remove(e.actor() + " " + e.withdraws()) == null ? 0 : 1;
    } else {
      held += story.records.put(e.actor() + " " + e.id(), e) == null ? 1 : 0;
    }
    if (held >= MOST) {
      err.println("More than " + MOST + " records: in order of publication in parts.");
      end();
    }
  }

  /** Prints what was kept. */
  void end() {
    List<Story> told = new ArrayList<>();
    List<Story> recent = new ArrayList<>();
    for (Story story : ordered()) {
      recent.removeIf(r -> !r.isRecent(story));
      Optional<Story> first = recent.stream().filter(r -> r.isCopied(story)).findFirst();
      if (first.isPresent()) {
        first.get().copies.add(story.head);
      } else {
        recent.add(story);
        told.add(story);
      }
    }
    for (Story story : told) {
      print(story);
      out.println();
    }
    stories.clear();
    held = 0;
  }

  private List<Story> ordered() {
    return stories.values().stream()
        .filter(s -> !s.records.isEmpty())
        .sorted(
            Comparator.comparing(
                (Story s) -> s.head.publishedAt(), Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private void print(Story story) {
    heading(story.head);
    if (!story.copies.isEmpty()) {
      out.println("  also " + also(story.copies));
    }
    String named =
        story.records.values().stream()
            .filter(r -> r.mention() != null)
            .map(Lines::fact)
            .collect(Collectors.joining(", "));
    if (!named.isEmpty()) {
      out.println("  " + named);
    }
    Set<String> events = new LinkedHashSet<>();
    Set<String> sentences = new LinkedHashSet<>();
    for (ActorEvent r : story.records.values()) {
      if (r.event() != null) {
        events.add("  " + Lines.fact(r) + Lines.evidence(r, "    "));
      } else if (!inTitle(r)) {
        sentences.add(Lines.evidence(r, "    ").substring(1));
      }
    }
    (events.isEmpty() ? sentences : events).forEach(out::println);
  }

  private static String also(List<ActorEvent> copies) {
    return copies.stream()
        .map(c -> Lines.outlet(c) + " " + Lines.when(c))
        .collect(Collectors.joining(", "));
  }

  private static boolean inTitle(ActorEvent r) {
    return r.evidence() == null || r.evidence().in().equals("title");
  }

  private void heading(ActorEvent e) {
    out.println(Lines.when(e) + "  " + Lines.outlet(e));
    for (String line : new String[] {e.title(), e.url()}) {
      if (line != null) {
        out.println("  " + line.strip().replaceAll("\\s+", " "));
      }
    }
  }
}
