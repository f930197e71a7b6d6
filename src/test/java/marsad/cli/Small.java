package marsad.cli;

import java.util.List;
import marsad.Pipeline;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorReader;

/** A pipeline with a dictionary of a few entries, so that what it finds can be foreseen. */
final class Small {
  private static final String ENTRIES =
      """
      state egypt EGY EGY
        ar مصر
        nisba مصري
        capital القاهرة
      state jordan JOR JOR
        ar الأردن
        nisba أردني
        capital عمان
      person sameh-shoukry egypt
        ar سامح شكري
        short شكري
        post foreign-minister egypt 2014-06-17..2024-07-03
      person ayman-safadi jordan
        ar أيمن الصفدي
        short الصفدي
        post foreign-minister jordan 2017-01-15.. ok 2026-01
      """;

  private Small() {}

  static Pipeline pipeline() {
    List<Actor> actors = ActorReader.read("small.txt", ENTRIES);
    return new Pipeline(ActorDictionary.of(actors));
  }
}
