package marsad.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import marsad.event.ActorEvent;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/** What two streams say of one article. */
final class ArticleDiff {
  private static final String CO_ACTORS = "coActors";

  private final Map<String, ActorEvent> before;
  private final Map<String, ActorEvent> after;

  /** Of the records of one article, in the order of each stream. */
  ArticleDiff(List<ActorEvent> before, List<ActorEvent> after) {
    this.before = holding(before);
    this.after = holding(after);
  }

  /** What is not replaced or withdrawn by a later record. */
  private static Map<String, ActorEvent> holding(List<ActorEvent> records) {
    Map<String, ActorEvent> out = new LinkedHashMap<>();
    for (ActorEvent e : records) {
      if (e.withdraws() == null) {
        out.put(e.actor() + " " + e.id(), e);
      } else {
        out.remove(e.actor() + " " + e.withdraws());
      }
    }
    return out;
  }

  Iterable<ActorEvent> before() {
    return before.values();
  }

  Iterable<ActorEvent> after() {
    return after.values();
  }

  /** What differs: first what was there before, in its order, then what is new. */
  List<Change> changes() {
    List<Change> out = new ArrayList<>();
    Map<String, ActorEvent> added = new LinkedHashMap<>(after);
    added.keySet().removeAll(before.keySet());
    before.forEach(
        (key, old) -> {
          ActorEvent now = after.get(key);
          if (now == null) {
            now = sameClause(old, added);
          }
          if (now == null) {
            out.add(Change.of(Change.How.REMOVED, old, null, List.of(), removal(old)));
          } else {
            compare(old, now, out);
          }
        });
    for (ActorEvent now : added.values()) {
      out.add(Change.of(Change.How.ADDED, null, now, List.of(), addition(now)));
    }
    return out;
  }

  /** An event read otherwise has another id, but the clause it is read from; takes it out. */
  private static @Nullable ActorEvent sameClause(ActorEvent old, Map<String, ActorEvent> added) {
    for (Map.Entry<String, ActorEvent> each : added.entrySet()) {
      ActorEvent now = each.getValue();
      if (old.event() != null
          && now.event() != null
          && now.actor().equals(old.actor())
          && now.event().type() == old.event().type()
          && now.event().role().equals(old.event().role())
          && overlap(now.evidence(), old.evidence())) {
        added.remove(each.getKey());
        return now;
      }
    }
    return null;
  }

  private static void compare(ActorEvent old, ActorEvent now, List<Change> out) {
    Map<String, String> differing = new LinkedHashMap<>();
    differ(differing, "title", old.title(), now.title());
    differ(differing, "outlet", old.outlet(), now.outlet());
    differ(differing, "url", old.url(), now.url());
    differ(differing, "publishedAt", old.publishedAt(), now.publishedAt());
    ActorEvent.Named a = old.mention();
    ActorEvent.Named b = now.mention();
    if (a != null && b != null) {
      differ(differing, "rule", a.rule(), b.rule());
      differ(differing, "form", a.form(), b.form());
      differ(differing, "type", a.type(), b.type());
      differ(differing, "count", a.count(), b.count());
      differ(differing, "flags", a.flags(), b.flags());
      differ(differing, "claim", office(a), office(b));
    }
    ActorEvent.Done was = old.event();
    ActorEvent.Done is = now.event();
    if (was != null && is != null) {
      differ(differing, "pattern", was.pattern(), is.pattern());
      differ(differing, "mode", was.mode(), is.mode());
      differ(differing, "actors", was.actors(), is.actors());
      differ(differing, "recipients", was.recipients(), is.recipients());
      differ(differing, "flags", was.flags(), is.flags());
      differ(differing, "intensity", was.intensity(), is.intensity());
    }
    differ(differing, "evidence", old.evidence(), now.evidence());
    if (differing.containsKey("evidence")) {
      differing.put("evidence", "evidence " + quote(old) + " > " + quote(now));
    }
    if (!differing.isEmpty()) {
      out.add(
          Change.of(
              Change.How.CHANGED,
              old,
              now,
              List.copyOf(differing.keySet()),
              String.join("; ", differing.values())));
    } else if (!old.coActors().equals(now.coActors())) {
      differ(differing, CO_ACTORS, old.coActors(), now.coActors());
      out.add(
          Change.of(
              Change.How.BESIDE,
              old,
              now,
              List.of(CO_ACTORS),
              "others in the article: " + others(old, now)));
    }
  }

  private static @Nullable String office(ActorEvent.Named named) {
    return named.claim() == null ? null : named.claim().office();
  }

  private static void differ(
      Map<String, String> out, String field, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      out.put(field, field + " " + shown(old) + " > " + shown(now));
    }
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "-" : String.join(", ", list.stream().map(String::valueOf).toList());
    }
    return value == null ? "-" : value.toString();
  }

  private static String others(ActorEvent old, ActorEvent now) {
    List<String> out = new ArrayList<>();
    now.coActors().stream().filter(a -> !old.coActors().contains(a)).forEach(a -> out.add("+" + a));
    old.coActors().stream().filter(a -> !now.coActors().contains(a)).forEach(a -> out.add("-" + a));
    return out.isEmpty() ? "in another order" : String.join(" ", out);
  }

  private String addition(ActorEvent now) {
    return now.event() == null
        ? found(now) + readAs(now, before, ", before ")
        : now.event().pattern() + parties(now.event(), before, after, " is named now");
  }

  private String removal(ActorEvent old) {
    return old.event() == null
        ? "was " + found(old) + readAs(old, after, ", now ")
        : "was "
            + old.event().pattern()
            + parties(old.event(), after, before, " is no longer named");
  }

  private static String found(ActorEvent e) {
    ActorEvent.Named named = e.mention();
    return named == null ? quote(e) : quote(e) + " by " + named.rule() + " (" + named.form() + ")";
  }

  /** Whom the same words are read as in the other stream. */
  private static String readAs(ActorEvent e, Map<String, ActorEvent> other, String word) {
    return other.values().stream()
        .filter(o -> o.mention() != null && overlap(o.evidence(), e.evidence()))
        .findFirst()
        .map(o -> word + o.actor() + " by " + (o.mention() == null ? "" : o.mention().rule()))
        .orElse("");
  }

  /** Those parties that only the stream {@code with} names. */
  private static String parties(
      ActorEvent.Done event,
      Map<String, ActorEvent> without,
      Map<String, ActorEvent> with,
      String word) {
    List<String> named =
        Stream.concat(event.actors().stream(), event.recipients().stream())
            .distinct()
            .filter(p -> names(with, p) && !names(without, p))
            .toList();
    return named.isEmpty() ? "" : ", since " + String.join(", ", named) + word;
  }

  private static boolean names(Map<String, ActorEvent> records, String actor) {
    return records.values().stream().anyMatch(r -> r.mention() != null && r.actor().equals(actor));
  }

  private static String quote(ActorEvent e) {
    return e.evidence() == null ? "-" : "«" + e.evidence().quote() + "»";
  }

  private static boolean overlap(@Nullable Evidence a, @Nullable Evidence b) {
    return a != null
        && b != null
        && a.in().equals(b.in())
        && a.start() < b.end()
        && b.start() < a.end();
  }
}
