package marsad.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads offices and institutions from their text form and derives the titles of deputies. */
final class TitleReader {
  private static final List<String> DEPUTIES =
      List.of("نائب", "نائبة", "مساعد", "مساعدة", "وكيل", "وكيلة", "نواب", "مساعدو");

  private TitleReader() {}

  /** Titles of {@code offices.txt}, words that head several offices merged. */
  static List<Title> titles(String content) {
    Map<String, Title> out = new LinkedHashMap<>();
    for (DictionaryFile.Entry e : DictionaryFile.read("offices.txt", content)) {
      String office = e.head().get(1);
      boolean single = e.head().contains("single");
      String tail = e.values("tail").stream().findFirst().orElse(null);
      for (String words : e.names("title")) {
        put(out, new Title(words, List.of(office), false, null, tail, single));
      }
      for (String words : e.names("feminine")) {
        put(out, new Title(words, List.of(office), false, null, null, single));
      }
      for (String words : e.names("of")) {
        put(out, new Title(words, List.of(office), true, null, null, single));
      }
      for (String line : e.values("in")) {
        String[] parts = line.split("\\s+", 2);
        DictionaryFile.split(parts[1])
            .forEach(
                words ->
                    put(out, new Title(words, List.of(office), false, parts[0], null, single)));
      }
    }
    for (Title chief : List.copyOf(out.values())) {
      for (String deputy : DEPUTIES) {
        put(out, deputy(deputy, chief));
      }
    }
    return List.copyOf(out.values());
  }

  private static Title deputy(String word, Title chief) {
    List<String> offices =
        chief.offices().stream()
            .map(o -> o.equals("president") ? "vice-president" : "deputy-" + o)
            .toList();
    return new Title(
        word + " " + chief.words(),
        offices,
        chief.construct(),
        chief.of(),
        chief.institution(),
        false);
  }

  private static void put(Map<String, Title> out, Title title) {
    String key = title.words() + "|" + title.construct() + "|" + title.of();
    out.merge(key, title, TitleReader::merged);
  }

  private static Title merged(Title a, Title b) {
    List<String> offices = new ArrayList<>(a.offices());
    b.offices().stream().filter(o -> !offices.contains(o)).forEach(offices::add);
    @Nullable String tail = a.institution() == null ? b.institution() : a.institution();
    return new Title(a.words(), offices, a.construct(), a.of(), tail, a.single() || b.single());
  }

  /** Institutions of {@code institutions.txt}. */
  static List<Institution> institutions(String content) {
    List<Institution> out = new ArrayList<>();
    for (DictionaryFile.Entry e : DictionaryFile.read("institutions.txt", content)) {
      String suffix = e.head().get(1).equals("state") ? null : e.head().get(1);
      List<String> bare = e.names("bare");
      for (String words : e.names("noun")) {
        out.add(new Institution(words, suffix, false, bare.contains(words)));
      }
      for (String words : e.names("of")) {
        out.add(new Institution(words, suffix, true, false));
      }
    }
    return out;
  }
}
