package marsad.article;

import java.time.ZoneId;
import java.util.List;

/**
 * A publisher of news.
 *
 * @param id slug, as producers and records name it
 * @param agency whether others carry its copy under its credit
 * @param country ISO 3166 alpha-3 of its seat
 * @param zone the zone its pages' times are in
 * @param owner slug of who owns it; outlets of one owner are not independent
 * @param hosts domains whose pages are its own, subdomains included
 * @param names Arabic and Latin names, the first the usual one
 * @param markedNames names that are also words or regions and mean the outlet only where something
 *     marks them: brackets, quotes, a dateline
 */
public record Outlet(
    String id,
    boolean agency,
    String country,
    ZoneId zone,
    String owner,
    List<String> hosts,
    List<String> names,
    List<String> markedNames) {
  public Outlet {
    hosts = List.copyOf(hosts);
    names = List.copyOf(names);
    markedNames = List.copyOf(markedNames);
  }

  /** Whether two reports, one from each, count as two sources. */
  public boolean independentOf(Outlet other) {
    return !owner.equals(other.owner);
  }
}
