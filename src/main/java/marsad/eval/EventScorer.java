package marsad.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import marsad.event.Event;
import marsad.event.EventType;
import marsad.text.CodePoints;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Compares events as distinct triples of type, actor and recipient per article, and as unordered
 * pairs without the type. An event expands to every actor with every recipient; several actors
 * without recipients to pairs; one actor without recipient to itself and nobody, which nothing else
 * equals. Direction is ignored where it carries no meaning.
 */
public final class EventScorer {
  private static final String NOBODY = "-";

  private final SameIds ids;
  private final Score triples = new Score();
  private final Score pairs = new Score();
  private final Map<String, Score> byType = new TreeMap<>();
  private final List<EvalError> errors = new ArrayList<>();

  EventScorer(SameIds ids) {
    this.ids = ids;
  }

  /** Both ends in fixed order where direction does not count. */
  private record Triple(String type, String actor, String recipient) {
    Triple pair() {
      return sorted("", actor, recipient);
    }

    static Triple sorted(String type, String a, String b) {
      return a.compareTo(b) <= 0 ? new Triple(type, a, b) : new Triple(type, b, a);
    }

    @Override
    public String toString() {
      return type + " " + actor + " > " + recipient;
    }
  }

  void add(GoldArticle gold, NormalizedArticle article, List<Event> found) {
    Map<Triple, String> wanted = new LinkedHashMap<>();
    Set<Triple> optional = new LinkedHashSet<>();
    for (GoldEvent g : gold.events()) {
      for (Triple t : expand(g.type(), g.actors(), g.recipients())) {
        if (g.optional()) {
          optional.add(t);
        } else {
          wanted.putIfAbsent(t, g.quote());
        }
      }
    }
    Map<Triple, String> output = new LinkedHashMap<>();
    for (Event e : found) {
      for (Triple t : expand(e.type().toString(), e.actors(), e.recipients())) {
        output.putIfAbsent(t, quote(article, e));
      }
    }
    for (Map.Entry<Triple, String> e : output.entrySet()) {
      Triple t = e.getKey();
      if (count(t, triples, wanted.keySet(), optional)) {
        type(t).hit();
      } else if (!optional.contains(t)) {
        type(t).wrong();
        errors.add(new EvalError(gold.name(), "wrong", t.toString(), e.getValue()));
      }
    }
    wanted.forEach(
        (t, quote) -> {
          if (!output.containsKey(t)) {
            triples.miss();
            type(t).miss();
            errors.add(new EvalError(gold.name(), "missed", t.toString(), quote));
          }
        });
    pairs(wanted.keySet(), optional, output.keySet());
  }

  private void pairs(Set<Triple> wanted, Set<Triple> optional, Set<Triple> output) {
    Set<Triple> wantedPairs = ofPairs(wanted);
    Set<Triple> outputPairs = ofPairs(output);
    Set<Triple> optionalPairs = ofPairs(optional);
    outputPairs.forEach(p -> count(p, pairs, wantedPairs, optionalPairs));
    wantedPairs.stream().filter(p -> !outputPairs.contains(p)).forEach(p -> pairs.miss());
  }

  private static Set<Triple> ofPairs(Set<Triple> triples) {
    Set<Triple> out = new LinkedHashSet<>();
    triples.forEach(t -> out.add(t.pair()));
    return out;
  }

  /** Counts an output; whether it is a hit. */
  private static boolean count(Triple t, Score score, Set<Triple> wanted, Set<Triple> optional) {
    boolean hit = wanted.contains(t);
    if (hit) {
      score.hit();
    } else if (!optional.contains(t)) {
      score.wrong();
    }
    return hit;
  }

  private List<Triple> expand(String type, List<String> actors, List<String> recipients) {
    List<Triple> out = new ArrayList<>();
    boolean symmetric = symmetric(type);
    if (recipients.isEmpty() && actors.size() > 1) {
      for (int i = 0; i < actors.size(); i++) {
        for (int j = i + 1; j < actors.size(); j++) {
          out.add(Triple.sorted(type, id(actors.get(i)), id(actors.get(j))));
        }
      }
      return out;
    }
    for (String a : actors.isEmpty() ? List.of(NOBODY) : actors) {
      for (String r : recipients.isEmpty() ? List.of(NOBODY) : recipients) {
        out.add(symmetric ? Triple.sorted(type, id(a), id(r)) : new Triple(type, id(a), id(r)));
      }
    }
    return out;
  }

  private String id(String id) {
    @Nullable String same = ids.of(id);
    return same == null ? id : same;
  }

  private static boolean symmetric(String type) {
    for (EventType t : EventType.values()) {
      if (t.toString().equals(type)) {
        return t.symmetric();
      }
    }
    return false;
  }

  private static String quote(NormalizedArticle article, Event e) {
    String title = article.title();
    String field = e.in().equals("title") && title != null ? title : article.text();
    return new CodePoints(field).slice(e.start(), e.end()).replaceAll("\\s+", " ");
  }

  private Score type(Triple t) {
    return byType.computeIfAbsent(t.type(), k -> new Score());
  }

  /** Type, actor and recipient. */
  public Score triples() {
    return triples;
  }

  /** Unordered pairs of actor and recipient. */
  public Score pairs() {
    return pairs;
  }

  /** Triples by type. */
  public Map<String, Score> byType() {
    return byType;
  }

  /** Every difference, in order. */
  public List<EvalError> errors() {
    return errors;
  }
}
