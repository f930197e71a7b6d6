package marsad.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that an article has given in full, by the parts with which it may go on. */
final class NamesMet {
  /** A shorter last word is no name to go by. */
  private static final int MIN_SURNAME = 3;

  private final Map<String, String> byGivenName = new HashMap<>();
  private final Map<String, String> bySurname = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Map<String, List<List<String>>> unknownNames = new HashMap<>();

  /** Notes the folded given name of a person spoken of. */
  void nameGiven(String person, String given) {
    byGivenName.put(given, person);
  }

  /** The person spoken of whose name begins with the folded {@code word}, or null: الشيخ مشعل. */
  @Nullable String byGivenName(String word) {
    return byGivenName.get(word);
  }

  /** Notes the last word of a known person's full name. */
  void nameFully(String person, String surname) {
    if (surname.length() >= MIN_SURNAME && !surname.equals("الله")) {
      bySurname.put(surname, person);
    }
  }

  /** The person whose full name ended with the folded {@code word}, the last one, or null. */
  @Nullable String bySurname(String word) {
    return bySurname.get(word);
  }

  /** Notes an unknown person's name, by which, or by whose last word, the text may go on. */
  void introduceUnknown(Reading r, int first, int last, int clitics) {
    List<String> name = new ArrayList<>();
    for (int i = first; i < last; i++) {
      name.add(i == first ? r.word(i).substring(clitics) : r.word(i));
    }
    unknownNames.computeIfAbsent(name.get(0), k -> new ArrayList<>(1)).add(name);
    String surname = name.get(name.size() - 1);
    if (surname.length() > MIN_SURNAME && !surname.equals("الله")) { // عطا الله
      unknown.add(surname);
    }
  }

  boolean isUnknown(String word) {
    return unknown.contains(word);
  }

  boolean knowsUnknown() {
    return !unknownNames.isEmpty();
  }

  /** Index after an unknown person's whole name at word {@code i}, or {@code i}. */
  int unknownName(Reading r, int i) {
    int end = i;
    for (List<String> name : unknownNames.getOrDefault(r.word(i), List.of())) {
      int k = 1;
      while (k < name.size() && r.joined(i + k) && r.word(i + k).equals(name.get(k))) {
        k++;
      }
      end = k == name.size() ? Math.max(end, i + k) : end;
    }
    return end;
  }
}
