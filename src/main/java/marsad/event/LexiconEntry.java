package marsad.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the event lexicon: words that report an event, and how they mark who is on its other
 * side.
 *
 * @param kind what the words are
 * @param type the event's type; null for words that report speech, carry it, or mean no event
 * @param mode PLOVER mode, or null
 * @param past third person masculine singular, or null for nouns
 * @param present third person masculine singular, or null for nouns
 * @param nouns verbal nouns, or the event nouns themselves
 * @param complement words that belong to a phrase and may stand apart from its verb
 * @param markers how the recipient is marked, best first: {@code obj} or a preposition, folded
 * @param with folded words one of which must stand in the clause, or empty
 * @param not folded words that, standing next to it, make it mean something else
 * @param behind the folded word that must stand right before it, or null
 * @param passive spelling of the passive where it differs, or null
 * @param subjectSuffers whether the grammatical subject is the recipient
 * @param bare whether it may stand without a recipient
 */
record LexiconEntry(
    Kind kind,
    @Nullable EventType type,
    @Nullable String mode,
    @Nullable String past,
    @Nullable String present,
    List<String> nouns,
    List<String> complement,
    List<String> markers,
    Set<String> with,
    List<String> not,
    @Nullable String behind,
    @Nullable String passive,
    boolean subjectSuffers,
    boolean bare) {

  enum Kind {
    /** A verb and its verbal nouns. */
    VERB,
    /** A noun that reports an event by itself. */
    NOUN,
    /** A verb with a complement. */
    PHRASE,
    /** A verb of speaking. */
    SAY,
    /** A verb that only carries the event noun which is its object: شن هجوما. */
    LIGHT,
    /** A noun by which a speaker blames whoever did it. */
    BLAME,
    /** Words that only carry another's. */
    CARRY,
    /** Words that mean no event. */
    NONE
  }

  /** The same words as a threat to do it. */
  LexiconEntry threat() {
    return as(EventType.THREATEN, "violence");
  }

  /** The same words of a speaker, who attacks with words. */
  LexiconEntry blame() {
    return as(EventType.ACCUSE, "disapprove");
  }

  /** The same words of several who do it with each other. */
  LexiconEntry together() {
    return as(EventType.COOPERATE, null);
  }

  /** The same words of who only means to do it with another. */
  LexiconEntry agreed() {
    return as(EventType.AGREE, null);
  }

  /** The same words of who says that he will not do it. */
  LexiconEntry refused() {
    return as(EventType.REJECT, null);
  }

  private LexiconEntry as(EventType other, @Nullable String itsMode) {
    return new LexiconEntry(
        kind,
        other,
        itsMode,
        past,
        present,
        nouns,
        complement,
        markers,
        with,
        not,
        behind,
        passive,
        subjectSuffers,
        bare);
  }

  boolean takesObject() {
    return markers.contains("obj");
  }

  private static final Set<String> SETTLE = Set.of("وقع", "أبرم", "اتفق", "توصل");

  /** Whether several settle something by it: اتفقت مصر وقطر, وقع الطرفان اتفاقا. */
  boolean deals() {
    boolean signs = past != null && SETTLE.contains(past);
    return type == EventType.AGREE && markers.contains("مع") || type != null && signs;
  }

  /** How the entry is named to a reader who asks why. */
  String label() {
    String words = past != null ? past : String.join("، ", nouns);
    return (complement.isEmpty() ? words : words + " " + String.join(" ", complement))
        + (type == null ? "" : " (" + type + ")");
  }
}
