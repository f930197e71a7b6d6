package marsad.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.article.Outlet;
import marsad.article.Outlets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agencies that a text names. A name that is also a word counts only where it is marked:
 * alone between brackets or quotes, behind وكالة, alone on a line or in a dateline.
 */
final class Credits {
  private static final String OPEN = "([{«\"“”„'‘’";
  private static final String CLOSE = ")]}»\"“”„'‘’";
  private static final String CLITICS = "وفبلك";
  private static final int MAX_DATELINE = 8;

  private final Map<String, List<Name>> byFirst = new HashMap<>();

  private record Name(List<String> words, String outlet, boolean marked) {}

  Credits(Outlets outlets) {
    for (Outlet outlet : outlets.all()) {
      if (outlet.agency()) {
        outlet.names().forEach(n -> add(n, outlet.id(), false));
        outlet.markedNames().forEach(n -> add(n, outlet.id(), true));
      }
    }
    byFirst.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private void add(String name, String outlet, boolean marked) {
    Words words = new Words(Folding.fold(name));
    List<String> list = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      list.add(words.word(i));
    }
    byFirst
        .computeIfAbsent(list.get(0), k -> new ArrayList<>())
        .add(new Name(List.copyOf(list), outlet, marked));
  }

  /** The credits in order, spans in UTF-16 indexes of the original. */
  List<Credit> find(FoldedText text, Words words) {
    List<Credit> out = new ArrayList<>();
    int i = 0;
    while (i < words.count()) {
      int clitic = 0;
      Name name = at(words, i, words.word(i));
      if (name == null && CLITICS.indexOf(words.word(i).charAt(0)) >= 0) {
        clitic = 1;
        name = at(words, i, words.word(i).substring(1));
      }
      if (name == null) {
        i++;
        continue;
      }
      int last = i + name.words().size() - 1;
      out.add(
          new Credit(
              text.start(words.start(i) + clitic), text.end(words.end(last) - 1), name.outlet()));
      i = last + 1;
    }
    return out;
  }

  private @Nullable Name at(Words words, int i, String first) {
    for (Name name : byFirst.getOrDefault(first, List.of())) {
      if (follows(words, i, name.words())) {
        int last = i + name.words().size() - 1;
        if (!name.marked() || marked(words, i, last)) {
          return name;
        }
      }
    }
    return null;
  }

  private static boolean follows(Words words, int i, List<String> name) {
    for (int k = 1; k < name.size(); k++) {
      String gap = words.gap(i + k - 1);
      boolean close = gap.isEmpty() || (gap.length() == 1 && ".-".indexOf(gap.charAt(0)) >= 0);
      if (!close || !words.word(i + k).equals(name.get(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean marked(Words words, int first, int last) {
    char before = words.before(first);
    char after = words.after(last);
    if (OPEN.indexOf(before) >= 0 && CLOSE.indexOf(after) >= 0) {
      return true;
    }
    if (before == '\n' && (after == '\n' || isSeparator(after))) {
      return true;
    }
    String agency = words.joined(first - 1) ? words.word(first - 1) : "";
    if (agency.endsWith("وكاله") || agency.endsWith("وكالتي")) {
      return true;
    }
    return isSeparator(before) && isSeparator(after) && inDateline(words, first)
        || after == '\n' && inDateline(words, first) && isYear(words.word(first - 1));
  }

  /** واس and its like date their lines: {@code ... 10 أغسطس 2015 م واس}. */
  private static boolean isYear(String word) {
    return word.equals("م") || word.length() == 4 && Character.isDigit(word.charAt(0));
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '–' || c == '—' || c == ':' || c == '/';
  }

  private static boolean inDateline(Words words, int i) {
    for (int k = i; k >= 0 && i - k <= MAX_DATELINE + 2; k--) {
      if (words.before(k) == '\n') {
        return true;
      }
    }
    return false;
  }
}
