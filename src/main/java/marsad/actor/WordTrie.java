package marsad.actor;

/**
 * A prefix tree over words: each run of words that begins a name is a node. It is made of numbers
 * in arrays, so that a million names cost tens of megabytes and a copy milliseconds; and it is
 * exact: two runs of words never share a node.
 *
 * <p>What leads to a node is a step, 0 when nothing does: the node's number, and in its lowest bits
 * whether a name ends there and whether a longer one goes on, so that most words of a text are done
 * with after one look into a table.
 */
final class WordTrie {
  private static final int NAMED = 1;
  private static final int LONGER = 2;
  private static final int BITS = 2;

  /** The step to each word. Words that begin no name have a node too, to be known by on edges. */
  private final Vocabulary words;

  /** The step from a node, in the upper half, by a word, whose node is in the lower. */
  private final LongTable edges;

  private int nodes;

  WordTrie() {
    words = new Vocabulary();
    edges = new LongTable();
  }

  private WordTrie(WordTrie other) {
    words = other.words.copy();
    edges = other.edges.copy();
    nodes = other.nodes;
  }

  WordTrie copy() {
    return new WordTrie(this);
  }

  /** How many nodes there are; their numbers begin with 1. */
  int nodes() {
    return nodes;
  }

  static int node(int step) {
    return step >>> BITS;
  }

  /** Whether {@code step} leads to a name, or to what begins one. */
  static boolean leads(int step) {
    return (step & (NAMED | LONGER)) != 0;
  }

  static boolean isNamed(int step) {
    return (step & NAMED) != 0;
  }

  static boolean isLonger(int step) {
    return (step & LONGER) != 0;
  }

  /** The step to word {@code i}. */
  int begin(Tokens tokens, int i) {
    return words.get(tokens, i);
  }

  /** The step to word {@code i} without its first {@code cut} letters. */
  int begin(Tokens tokens, int i, int cut) {
    return words.get(tokens, i, cut);
  }

  /** The step to the word that an alef and what is left of word {@code i} make. */
  int beginAfterAlef(Tokens tokens, int i, int cut) {
    return words.getAfterAlef(tokens, i, cut);
  }

  /** The step that follows {@code step} by the word to which {@code word} is the step. */
  int next(int step, int word) {
    return word == 0 ? 0 : edges.get(edge(step, word));
  }

  private static long edge(int step, int word) {
    return (long) node(step) << 32 | node(word);
  }

  /** The node of all of {@code name}'s words, 0 when there is none. */
  int find(Tokens name) {
    int step = name.count() == 0 ? 0 : begin(name, 0);
    for (int i = 1; i < name.count() && step != 0; i++) {
      step = next(step, begin(name, i));
    }
    return node(step);
  }

  /** The node of all of {@code name}'s words, made where there is none; 0 without words. */
  int add(Tokens name) {
    int step = 0;
    for (int i = 0; i < name.count(); i++) {
      int bit = i == name.count() - 1 ? NAMED : LONGER;
      String word = name.word(i);
      int known = begin(name, i);
      int first = known == 0 ? ++nodes << BITS : known;
      if (i == 0) {
        step = first | bit;
        words.put(word, step);
        continue;
      }
      if (known == 0) {
        words.put(word, first);
      }
      long edge = edge(step, first);
      int before = edges.get(edge);
      step = (before == 0 ? ++nodes << BITS : before) | bit;
      if (step != before) {
        edges.put(edge, step);
      }
    }
    return node(step);
  }
}
