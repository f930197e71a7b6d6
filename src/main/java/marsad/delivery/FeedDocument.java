package marsad.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import marsad.alert.Alert;
import marsad.article.Json;

/**
 * The latest alerts of a feed, the newest first. A new version of an alert replaces the earlier and
 * moves up; its entry's id stays.
 */
public final class FeedDocument {
  /** What XML cannot hold, even escaped. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final String ID = "urn:marsad:";

  private final Target.Feed target;
  private final LinkedHashMap<String, Stored> entries = new LinkedHashMap<>();

  private record Stored(Alert alert, Instant at) {}

  public FeedDocument(Target.Feed target) {
    this.target = target;
  }

  /** Adds {@code alert}, which was stored at {@code at}; true when the document changes. */
  public boolean add(Alert alert, Instant at) {
    if (!target.choice().wants(alert)) {
      return false;
    }
    entries.remove(alert.id());
    entries.put(alert.id(), new Stored(alert, at));
    if (entries.size() > target.entries()) {
      entries.remove(entries.keySet().iterator().next());
    }
    return true;
  }

  /** How many entries it has. */
  public int size() {
    return entries.size();
  }

  /** Whether nothing older would fit. */
  public boolean full() {
    return entries.size() >= target.entries();
  }

  /** The document without what {@code mutes} held back when it came. */
  public String render(Mutes mutes) {
    List<Stored> shown = new ArrayList<>();
    for (Map.Entry<String, Stored> entry : entries.entrySet()) {
      Stored stored = entry.getValue();
      if (!mutes.cover(stored.alert(), stored.at(), stored.at())) {
        shown.add(stored);
      }
    }
    Collections.reverse(shown);
    return target.syntax() == Target.Syntax.ATOM ? atom(shown) : jsonFeed(shown);
  }

  private String atom(List<Stored> shown) {
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setId(ID + "feed:" + target.name());
    feed.setTitle(xml(target.title()));
    feed.setUpdated(Date.from(shown.isEmpty() ? Instant.EPOCH : shown.get(0).at()));
    SyndPerson author = new SyndPersonImpl();
    author.setName("Marsad");
    feed.setAuthors(List.of(author));
    feed.setEntries(shown.stream().map(this::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("the feed of " + target.name() + " cannot be written", e);
    }
  }

  private Entry entry(Stored stored) {
    Alert alert = stored.alert();
    Entry entry = new Entry();
    entry.setId(ID + "alert:" + alert.id());
    entry.setTitle(xml(Wording.title(alert, target.language())));
    entry.setUpdated(Date.from(stored.at()));
    if (alert.publishedAt() != null) {
      entry.setPublished(Date.from(alert.publishedAt()));
    }
    Content summary = new Content();
    summary.setType("text");
    summary.setValue(xml(text(alert)));
    entry.setSummary(summary);
    String url = Body.address(alert);
    if (url != null) {
      Link link = new Link();
      link.setRel("alternate");
      link.setHref(xml(url));
      entry.setAlternateLinks(List.of(link));
    }
    return entry;
  }

  private String jsonFeed(List<Stored> shown) {
    ObjectNode feed = Json.MAPPER.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", target.title());
    feed.put("language", target.language().toString());
    ArrayNode items = feed.putArray("items");
    for (Stored stored : shown) {
      Alert alert = stored.alert();
      ObjectNode item = items.addObject();
      item.put("id", ID + "alert:" + alert.id());
      String url = Body.address(alert);
      if (url != null) {
        item.put("url", url);
      }
      item.put("title", Wording.title(alert, target.language()));
      item.put("content_text", text(alert));
      if (alert.publishedAt() != null) {
        item.put("date_published", alert.publishedAt().toString());
      }
      item.put("date_modified", stored.at().toString());
      ArrayNode tags = item.putArray("tags").add(alert.rule()).add(alert.actor());
      if (alert.other() != null) {
        tags.add(alert.other());
      }
      item.set("_marsad", Json.MAPPER.valueToTree(alert));
    }
    return Json.write(feed);
  }

  private String text(Alert alert) {
    Language language = target.language();
    String evidence = Wording.evidence(alert);
    return Wording.line(language.reason(alert))
        + (evidence.isEmpty() ? "" : "\n" + evidence)
        + "\n"
        + Wording.spread(alert, language);
  }

  private static String xml(String text) {
    return NO_XML.matcher(text).replaceAll("\uFFFD");
  }
}
