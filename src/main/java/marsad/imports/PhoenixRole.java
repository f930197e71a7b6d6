package marsad.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One role of an actor in a PETRARCH dictionary: {@code [IRQGOVMIL 20060520-20150811]}, {@code [GOV
 * >760101]}, {@code [IRQELI]}.
 *
 * @param country the code of a state as it stands there, or null
 * @param kinds CAMEO's codes of three letters for what the actor is, in order
 * @param from first day, or null when none is given
 * @param to last day, or null
 */
record PhoenixRole(
    @Nullable String country,
    List<String> kinds,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  private static final Pattern ROLE =
      Pattern.compile(
          "~?(?<code>[A-Z]{3,15})(?:\\s+(?:(?<after>>)|(?<before><))?(?<first>\\d{6}|\\d{8})"
              + "(?:\\s*-\\s*(?<last>\\d{6}|\\d{8}))?)?");

  /** Codes that are no country's: CAMEO's generic actors, and its kinds of international ones. */
  private static final Set<String> KINDS =
      Set.of(
          "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "IGO", "IMG", "INT", "MNC", "NGO",
          "NGM", "UAF", "AGR", "BUS", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "HLH", "HRI", "LAB",
          "LEG", "MED", "MOD", "RAD", "REF", "REL", "SET", "JEW", "MUS", "CHR");

  /** Offices that say as much as a code does. */
  private static final Map<String, String> OFFICES =
      Map.of(
          "LEG", "mp",
          "JUD", "judge",
          "MIL", "military-figure",
          "GOV", "official",
          "COP", "official",
          "SPY", "official");

  /** Of two-figure years, those from this one on are of the twentieth century. */
  private static final int CENTURY = 30;

  PhoenixRole {
    kinds = List.copyOf(kinds);
  }

  /**
   * The role of {@code text}, which stands between the brackets, or null when it is none.
   *
   * @param countries codes of states
   */
  static @Nullable PhoenixRole read(String text, Set<String> countries) {
    Matcher m = ROLE.matcher(text.strip());
    if (!m.matches() || m.group("code").length() % 3 != 0) {
      return null;
    }
    String code = m.group("code");
    String head = code.substring(0, 3);
    boolean isKind = KINDS.contains(head) && !countries.contains(head);
    List<String> kinds = new ArrayList<>();
    for (int i = isKind ? 0 : 3; i < code.length(); i += 3) {
      kinds.add(code.substring(i, i + 3));
    }
    try {
      LocalDate first = m.group("first") == null ? null : day(m.group("first"));
      LocalDate last = m.group("last") == null ? null : day(m.group("last"));
      boolean until = m.group("before") != null;
      return new PhoenixRole(
          isKind ? null : head, kinds, until ? null : first, until ? first : last);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static LocalDate day(String digits) {
    int split = digits.length() - 4;
    int year = Integer.parseInt(digits.substring(0, split));
    return LocalDate.of(
        split == 4 ? year : year + (year < CENTURY ? 2000 : 1900),
        Integer.parseInt(digits.substring(split, split + 2)),
        Integer.parseInt(digits.substring(split + 2)));
  }

  /** The office that comes nearest, or null. */
  @Nullable String office() {
    for (String kind : new String[] {"LEG", "JUD", "MIL", "COP", "SPY", "GOV"}) {
      if (kinds.contains(kind)) {
        return OFFICES.get(kind);
      }
    }
    return null;
  }
}
