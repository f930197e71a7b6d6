package marsad.event;

import java.util.ArrayList;
import java.util.List;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Who the text is speaking of, from sentence to sentence: the subject that وأضاف and بلاده take up.
 */
final class Speakers {
  private final ActorDictionary dictionary;
  private @Nullable String topic;
  private @Nullable String announcing;
  private List<String> pair = List.of();

  Speakers(ActorDictionary dictionary) {
    this.dictionary = dictionary;
  }

  void nextSentence() {
    announcing = null;
  }

  /** Notes the subject of a verb of speaking. */
  void says(String actor) {
    announcing = actor;
    topic = actor;
  }

  /** Notes the subject of any other verb; within reported speech it is not the one spoken of. */
  void acts(String actor) {
    if (announcing == null) {
      topic = actor;
    }
  }

  /** Notes the two sides of a meeting, for verbs in the dual. */
  void meet(List<String> actors, List<String> recipients) {
    if (actors.size() == 1 && recipients.size() == 1) {
      pair = List.of(actors.get(0), recipients.get(0));
    }
  }

  /** The actor spoken of; empty at the beginning. */
  List<String> topic() {
    return new ArrayList<>(topic == null ? List.of() : List.of(topic));
  }

  /** Who speaks in this sentence, else the actor spoken of. */
  List<String> announcing() {
    return announcing == null ? topic() : List.of(announcing);
  }

  /** The two sides of the last meeting; empty when there was none. */
  List<String> pair() {
    return pair;
  }

  boolean hasTopic() {
    return topic != null;
  }

  /** Whether {@code actors} is the state that {@code person} is of, or that state's institution. */
  boolean ownState(String person, List<String> actors) {
    Actor p = dictionary.actor(person);
    String state = p == null || p.kind() != Actor.Kind.PERSON ? null : p.state();
    return state != null
        && actors.size() == 1
        && (actors.get(0).equals(state) || actors.get(0).startsWith(state + "-"));
  }

  /** A person who says what the own state does is the one who acts. */
  List<String> speakFor(List<String> actors) {
    List<String> speaker = announcing();
    return !speaker.isEmpty() && ownState(speaker.get(0), actors) ? speaker : actors;
  }
}
