package marsad.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorText;
import marsad.actor.ActorText.Change;
import marsad.actor.DictionaryException;
import marsad.actor.Post;
import marsad.article.Json;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Lines of Wikidata's JSON dump: persons, organizations and places with an Arabic label. Read
 * twice, since statements name their states and offices by items that may stand anywhere.
 *
 * <p>An item that the dictionary has (by its Wikidata id, its English title, or its Arabic name in
 * the same state) gives it names, its Wikidata id and tenures of offices it has none of; others are
 * new entries. A name that another actor bears is left out.
 */
public final class WikidataImport implements DictionaryImport {
  private static final String CITIZENSHIP = "P27";
  private static final String COUNTRY = "P17";
  private static final String POSITION = "P39";
  private static final String START = "P580";
  private static final String END = "P582";

  private final ImportReport report;
  private final WikidataOffices offices;
  private final Map<String, String> byWikidata = new HashMap<>();

  public WikidataImport(ImportReport report) {
    this.report = report;
    this.offices = new WikidataOffices(report.dictionary());
    for (Actor actor : report.dictionary().actors()) {
      if (actor.wikidata() != null) {
        byWikidata.put(actor.wikidata(), actor.id());
      }
    }
  }

  @Override
  public int passes() {
    return 2;
  }

  @Override
  public void line(int pass, long number, String line) {
    String text = line.strip();
    if (text.isEmpty() || text.equals("[") || text.equals("]")) {
      return;
    }
    String json = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    String at = "line " + number;
    try {
      WikidataItem item = new WikidataItem(Json.MAPPER.readTree(json));
      if (pass == 1) {
        offices.learn(item);
      } else {
        take(at, item);
      }
    } catch (JsonProcessingException e) {
      if (pass == passes()) {
        report.refuse(at, "not JSON", e.getOriginalMessage());
      }
    } catch (DictionaryException e) {
      report.refuse(at, "not an entry", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void end() {
    // Every line is an item by itself.
  }

  private void take(String at, WikidataItem item) {
    String shown = item.id() + " " + item.label("ar");
    Actor.Kind kind = item.kind();
    if (item.id().isEmpty()) {
      report.refuse(at, "no item", shown);
    } else if (kind == null) {
      report.refuse(at, "no person, organization or place", shown);
    } else if (item.label("ar").isEmpty()) {
      report.refuse(at, "no Arabic label", item.id() + " " + item.label("en"));
    } else {
      String home = home(item, kind);
      String id = known(item, kind, home);
      if (id != null) {
        more(at, item, id);
      } else if (kind == Actor.Kind.STATE) {
        report.refuse(at, "a state that the dictionary does not know", shown);
      } else {
        fresh(at, item, kind, home);
      }
    }
  }

  private @Nullable String home(WikidataItem item, Actor.Kind kind) {
    String former = null;
    for (WikidataItem.Statement s :
        item.statements(kind == Actor.Kind.PERSON ? CITIZENSHIP : COUNTRY)) {
      String state = offices.body(s.item());
      if (state != null && isState(state)) {
        if (!s.has(END)) {
          return state;
        }
        former = state;
      }
    }
    return former;
  }

  private boolean isState(String id) {
    Actor actor = report.actor(id);
    return actor != null && actor.kind() == Actor.Kind.STATE;
  }

  /** The entry that the item is, or null. */
  private @Nullable String known(WikidataItem item, Actor.Kind kind, @Nullable String home) {
    String linked = byWikidata.get(item.id());
    if (linked != null) {
      return linked;
    }
    String body = offices.body(item.id());
    if (body != null) {
      return body;
    }
    Actor same = report.actor(item.slug());
    if (same != null && same.kind() == kind) {
      return same.id();
    }
    Set<String> bearers = report.claimants(item.label("ar"));
    if (bearers.size() == 1) {
      Actor bearer = report.actor(bearers.iterator().next());
      if (bearer != null
          && bearer.kind() == kind
          && bearer.wikidata() == null
          && home != null
          && home.equals(bearer.state())) {
        return bearer.id();
      }
    }
    return null;
  }

  /** What the item adds to a known entry. */
  private void more(String at, WikidataItem item, String id) {
    Actor before = report.actor(id);
    if (before == null) {
      return;
    }
    if (before.wikidata() != null && !before.wikidata().equals(item.id())) {
      report.refuse(at, "the entry of another item", item.id() + ": " + id);
      return;
    }
    List<Change> changes = new ArrayList<>();
    if (before.wikidata() == null) {
      changes.add(new Change("wd", true, item.id()));
    }
    Set<String> had = new LinkedHashSet<>();
    List.of(before.names(), before.alone(), before.shorts(), before.acronyms())
        .forEach(names -> names.forEach(n -> had.add(Folding.key(n))));
    names(at, item, before.kind(), id).forEach(change -> addNew(changes, had, change));
    Actor after = ActorText.changed(before, changes);
    List<Post> posts = new ArrayList<>(after.posts());
    for (Post post : posts(at, item, id)) {
      if (before.posts().stream()
          .noneMatch(p -> p.office().equals(post.office()) && p.of().equals(post.of()))) {
        posts.add(post);
      }
    }
    after = after.withPosts(posts);
    byWikidata.put(item.id(), id);
    if (after.equals(before)) {
      report.known(at, "the dictionary has all of it", item.id() + ": " + id);
    } else {
      report.take(at, ImportReport.CHANGED, after);
    }
  }

  private static void addNew(List<Change> changes, Set<String> had, Change change) {
    if (had.add(Folding.key(change.value()))) {
      changes.add(change);
    }
  }

  private void fresh(String at, WikidataItem item, Actor.Kind kind, @Nullable String home) {
    String id = item.slug();
    String shown = item.id() + " " + item.label("ar");
    if (id.isEmpty()) {
      report.refuse(at, "no English name to make an id of", shown);
      return;
    }
    if (report.actor(id) != null) {
      report.refuse(at, "an id that is another actor's", shown + ": " + id);
      return;
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change("wd", true, item.id()));
    Set<String> had = new LinkedHashSet<>();
    names(at, item, kind, id).forEach(change -> addNew(changes, had, change));
    if (changes.stream().noneMatch(c -> c.key().equals("ar"))) {
      report.refuse(at, "every name of it is another actor's or a single word", shown);
      return;
    }
    Actor actor = ActorText.create(kind, id, home, changes);
    report.take(at, ImportReport.NEW, actor.withPosts(posts(at, item, id)));
    byWikidata.put(item.id(), id);
  }

  /** Arabic names that can be the entry's; a single word of a person is a short name. */
  private List<Change> names(String at, WikidataItem item, Actor.Kind kind, String id) {
    List<String> all = new ArrayList<>(List.of(item.label("ar")));
    all.addAll(item.aliases("ar"));
    List<Change> out = new ArrayList<>();
    for (String name : all) {
      if (!isArabic(name) || name.contains("،") || name.contains("#")) {
        continue;
      }
      boolean isShort = kind == Actor.Kind.PERSON && !name.contains(" ");
      Set<String> others = new LinkedHashSet<>(report.claimants(name));
      others.remove(id);
      if (isShort || others.isEmpty()) {
        out.add(new Change(isShort ? "short" : "ar", true, name));
      } else {
        report.part(at, "a name is another actor's", name + ": " + others.iterator().next());
      }
    }
    return out;
  }

  private static boolean isArabic(String name) {
    return name.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private List<Post> posts(String at, WikidataItem item, String id) {
    List<Post> out = new ArrayList<>();
    for (WikidataItem.Statement s : item.statements(POSITION)) {
      WikidataOffices.Office office = offices.office(s.item());
      String of = office == null ? null : of(office, s);
      WikidataItem.Time start = s.time(START);
      WikidataItem.Time end = s.time(END);
      if (office == null) {
        report.part(at, "a position that is no office of the dictionary", s.item());
      } else if (of == null) {
        report.part(at, "an office of a body that the dictionary does not know", s.item());
      } else if (start == null) {
        report.part(at, "a tenure without a beginning", s.item());
      } else if (end == null && s.has(END)) {
        report.part(at, "a tenure that ended at an unknown time", s.item());
      } else if (end != null && !end.next().isAfter(start.first())) {
        report.part(at, "a tenure that ends before it begins", s.item());
      } else {
        out.add(
            new Post(
                id,
                office.office(),
                of,
                start.first(),
                end == null ? null : end.next(),
                end == null ? s.retrieved(start.first()) : null,
                false));
      }
    }
    return out.stream().distinct().toList();
  }

  private @Nullable String of(WikidataOffices.Office office, WikidataItem.Statement s) {
    for (String property : new String[] {"P642", "P1001"}) {
      for (String named : s.items(property)) {
        String body = offices.body(named);
        if (body != null) {
          return body;
        }
      }
    }
    return office.of() != null ? office.of() : offices.body(office.jurisdiction());
  }
}
