package marsad.actor;

import marsad.text.Folding;

/** In how many persons' full names each word stands, and how many it begins. */
final class Bearers {
  private final Vocabulary within;
  private final Vocabulary beginning;

  Bearers() {
    this(new Vocabulary(), new Vocabulary());
  }

  private Bearers(Vocabulary within, Vocabulary beginning) {
    this.within = within;
    this.beginning = beginning;
  }

  Bearers copy() {
    return new Bearers(within.copy(), beginning.copy());
  }

  void add(Actor actor) {
    count(actor, 1);
  }

  void remove(Actor actor) {
    count(actor, -1);
  }

  private void count(Actor actor, int times) {
    if (actor.kind() != Actor.Kind.PERSON || actor.names().isEmpty()) {
      return;
    }
    String[] words = Folding.key(actor.names().get(0)).split(" ");
    if (words.length > 1) {
      beginning.put(words[0], beginning.get(words[0]) + times);
      for (String word : words) {
        within.put(word, within.get(word) + times);
      }
    }
  }

  /** How many full names the folded {@code word} begins. */
  int bearers(String word) {
    return beginning.get(word);
  }

  /** Whether the folded {@code word} is part of a full name. */
  boolean contains(String word) {
    return within.get(word) > 0;
  }
}
