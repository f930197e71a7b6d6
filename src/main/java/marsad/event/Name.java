package marsad.event;

import marsad.entity.MentionType;
import org.jspecify.annotations.Nullable;

/**
 * Someone named in a clause, in place.
 *
 * @param actor actor id; null for a name in no dictionary
 * @param type what is named
 * @param first index of the first word of the name itself
 * @param last index after its last word
 * @param phrase index of the first word of the phrase it heads, title included
 * @param role how it stands in its clause
 * @param preposition what governs it when {@code role} says so, else empty
 * @param joinedByAnd whether و joins it to what stands before
 * @param how by what words it is named
 */
record Name(
    @Nullable String actor,
    MentionType type,
    int first,
    int last,
    int phrase,
    Case role,
    String preposition,
    boolean joinedByAnd,
    How how) {
  /** How a name stands in its clause. */
  enum Case {
    /** Governed by no preposition or noun: a subject or object. */
    DIRECT,
    /** After a preposition. */
    PREPOSITIONAL,
    /** Genitive of a noun. */
    GENITIVE
  }

  /** By what words someone is named. */
  enum How {
    /** A mention. */
    MENTION,
    /** A body with the adjective of its state: مقاتلات تركية. */
    BODY,
    /** The adjective of a state alone, of something that does not act: الموقف الروسي. */
    ADJECTIVE,
    /** A mention of whom others only speak or act for: an agency or paper, someone's family. */
    CARRIER,
    /** A common noun that takes up someone named before: التنظيم, الحكومة. */
    AGAIN
  }

  /** The actor's id; empty for a name in no dictionary. */
  String id() {
    return actor == null ? "" : actor;
  }

  /** Whether it may be the subject of a verb. */
  boolean acts() {
    return actor != null && type != MentionType.PLACE && how != How.ADJECTIVE && how != How.CARRIER;
  }

  /** Whether something may be done to it, at least by way of its adjective. */
  boolean suffers() {
    return actor != null && type != MentionType.PLACE;
  }

  /** Whether a person's name stands without title, so that a verb before it shows the gender. */
  boolean bareName() {
    return type == MentionType.PERSON && phrase == first;
  }

  boolean isPerson() {
    return type == MentionType.PERSON || type == MentionType.ROLE;
  }
}
