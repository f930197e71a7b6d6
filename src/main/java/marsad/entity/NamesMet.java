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
  private final Map<String, List<Unlisted>> unlisted = new HashMap<>();

  /**
   * A full name that no entry lists.
   *
   * @param words folded
   * @param person who is meant all the same, or null
   */
  record Unlisted(List<String> words, @Nullable String person) {}

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
    boolean word = surname.equals("الله") || Words.FUNCTION.contains(surname); // علي is على too
    if (surname.length() >= MIN_SURNAME && !word) {
      bySurname.put(surname, person);
    }
  }

  /** The person whose full name ended with the folded {@code word}, the last one, or null. */
  @Nullable String bySurname(String word) {
    return bySurname.get(word);
  }

  /**
   * Notes a full name that no entry lists, with which, or with whose last word, the text may go on;
   * {@code person} is null when no dictionary knows who it is.
   */
  void introduce(Reading r, int first, int last, int clitics, @Nullable String person) {
    List<String> name = new ArrayList<>();
    for (int i = first; i < last; i++) {
      name.add(i == first ? r.word(i).substring(clitics) : r.word(i));
    }
    unlisted.computeIfAbsent(name.get(0), k -> new ArrayList<>(1)).add(new Unlisted(name, person));
    String surname = name.get(name.size() - 1);
    if (person == null && surname.length() > MIN_SURNAME && !surname.equals("الله")) { // عطا الله
      unknown.add(surname);
    }
  }

  boolean isUnknown(String word) {
    return unknown.contains(word);
  }

  boolean hasUnlisted() {
    return !unlisted.isEmpty();
  }

  /** The longest unlisted name that stands whole at word {@code i}, or null. */
  @Nullable Unlisted unlisted(Reading r, int i) {
    Unlisted found = null;
    for (Unlisted name : unlisted.getOrDefault(r.word(i), List.of())) {
      List<String> words = name.words();
      int k = 1;
      while (k < words.size() && r.joined(i + k) && r.word(i + k).equals(words.get(k))) {
        k++;
      }
      boolean longer = found == null || words.size() > found.words().size();
      found = k == words.size() && longer ? name : found;
    }
    return found;
  }
}
