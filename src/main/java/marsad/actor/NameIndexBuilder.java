package marsad.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Collects names for an index. The same names give the same index in whatever order and by whatever
 * edits they came.
 */
final class NameIndexBuilder {
  /**
   * A word that is a title or institution is read as that before it is read as somebody's name; a
   * title that needs its state right behind it goes first: it says no if there is none.
   */
  private static final Comparator<Lexeme> ORDER =
      Comparator.comparingInt(NameIndexBuilder::rank)
          .thenComparing(l -> l.actor() == null ? "" : l.actor().id())
          .thenComparing(Lexeme::kind);

  /** Of two actors that bear one name, whose meaning goes first. */
  record Preferred(String preferred, String other) {}

  private final WordTrie names;
  private final List<@Nullable List<Lexeme>> meanings;
  private final Map<Integer, List<Preferred>> preferences;
  private final Set<Integer> unsettled = new HashSet<>();

  /** Shared by names that mean the same one thing, of which most actors have several. */
  private List<Lexeme> last = List.of();

  NameIndexBuilder() {
    this(new WordTrie(), new ArrayList<>(), new HashMap<>());
    meanings.add(null); // nodes begin with 1
  }

  NameIndexBuilder(
      WordTrie names,
      List<@Nullable List<Lexeme>> meanings,
      Map<Integer, List<Preferred>> preferences) {
    this.names = names;
    this.meanings = meanings;
    this.preferences = preferences;
  }

  /** Adds {@code name}; what has no word is left out. */
  NameIndexBuilder add(String name, Lexeme lexeme) {
    int node = node(name);
    List<Lexeme> known = meanings.get(node);
    if (node == 0 || (known != null && known.contains(lexeme))) {
      return this;
    }
    if (known == null) {
      if (last.isEmpty() || !last.get(0).equals(lexeme)) {
        last = List.of(lexeme);
      }
      meanings.set(node, last);
    } else {
      List<Lexeme> more = new ArrayList<>(known);
      more.add(lexeme);
      meanings.set(node, more);
      unsettled.add(node);
    }
    return this;
  }

  /** Takes out whatever {@code name} means for {@code actor}. */
  NameIndexBuilder remove(String name, String actor) {
    int node = names.find(new Tokens(Folding.fold(name)));
    List<Lexeme> known = node == 0 ? null : meanings.get(node);
    if (known != null) {
      List<Lexeme> rest = known.stream().filter(l -> !names(l, actor)).toList();
      meanings.set(node, rest.isEmpty() ? null : rest);
      unsettled.add(node);
    }
    return this;
  }

  /** Puts what {@code name} means for {@code preferred} before what it means for {@code other}. */
  NameIndexBuilder prefer(String name, String preferred, String other) {
    int node = node(name);
    List<Preferred> all = new ArrayList<>(preferences.getOrDefault(node, List.of()));
    all.add(new Preferred(preferred, other));
    preferences.put(node, all);
    unsettled.add(node);
    return this;
  }

  private int node(String name) {
    int node = names.add(new Tokens(Folding.fold(name)));
    while (meanings.size() <= names.nodes()) {
      meanings.add(null);
    }
    return node;
  }

  /** The index; the builder is spent. */
  NameIndex build() {
    for (int node : unsettled) {
      List<Lexeme> meaning = meanings.get(node);
      if (meaning != null) {
        meanings.set(node, settled(meaning, preferences.getOrDefault(node, List.of())));
      }
    }
    return new NameIndex(names, new ArrayList<>(meanings), preferences);
  }

  private static List<Lexeme> settled(List<Lexeme> lexemes, List<Preferred> preferences) {
    List<Lexeme> all = new ArrayList<>(lexemes);
    all.sort(ORDER);
    for (Preferred p : preferences) {
      int before = first(all, p.other());
      if (before >= 0) {
        List<Lexeme> late = all.stream().skip(before).filter(l -> names(l, p.preferred())).toList();
        all.removeAll(late);
        all.addAll(before, late);
      }
    }
    return List.copyOf(all);
  }

  private static int first(List<Lexeme> all, String actor) {
    for (int i = 0; i < all.size(); i++) {
      if (names(all.get(i), actor)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean names(Lexeme lexeme, String actor) {
    return lexeme.actor() != null && lexeme.actor().id().equals(actor);
  }

  private static int rank(Lexeme lexeme) {
    Title title = lexeme.title();
    if (title != null) {
      return title.construct() ? 0 : 1;
    }
    return lexeme.actor() == null ? 2 : 3;
  }
}
