package marsad.actor;

import java.util.function.BiConsumer;
import marsad.actor.Lexeme.Kind;

/** All words that name an actor: those of its entry, and those that follow from them. */
final class Aliases {
  private Aliases() {}

  /** Hands each alias of {@code actor} to {@code sink}, with how it names. */
  static void forEach(Actor actor, BiConsumer<String, Kind> sink) {
    actor.names().forEach(n -> sink.accept(n, Kind.NAME));
    if (actor.kind() == Actor.Kind.PERSON) {
      for (String n : actor.names()) {
        sink.accept(otherSpacing(n), Kind.NAME);
        if (n.startsWith("أبو ")) {
          sink.accept("أبي " + n.substring(4), Kind.NAME);
          sink.accept("أبا " + n.substring(4), Kind.NAME);
        }
      }
    }
    actor.alone().forEach(n -> sink.accept(n, Kind.ALONE));
    actor.shorts().forEach(n -> sink.accept(n, Kind.SHORT));
    actor.acronyms().forEach(n -> sink.accept(n, Kind.ACRONYM));
    actor.capitals().forEach(n -> sink.accept(n, Kind.CAPITAL));
    actor.seats().forEach(n -> sink.accept(n, Kind.SEAT));
    for (String nisba : actor.nisbas()) {
      for (String[] forms : Nisba.forms(nisba)) {
        sink.accept(forms[0], Kind.NISBA);
        sink.accept(forms[1], Kind.NISBA_FEMININE);
      }
    }
  }

  /** عبد الفتاح as عبدالفتاح and the other way round: the press writes both of every such name. */
  private static String otherSpacing(String name) {
    return name.contains("عبد ال")
        ? name.replace("عبد ال", "عبدال")
        : name.replace("عبدال", "عبد ال");
  }
}
