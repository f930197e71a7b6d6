package marsad.event;

import java.util.ArrayList;
import java.util.List;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/** Says why an event has its actor and recipient, for people. */
final class Reasons {
  private Reasons() {}

  static List<String> of(Trigger t, @Nullable Verb verb, boolean carried, Found found) {
    List<String> out = new ArrayList<>();
    if (!found.actors().isEmpty()) {
      out.add("actor: " + (verb == null ? noun(carried) : verb(t, verb)));
    }
    if (!found.recipients().isEmpty()) {
      List<String> markers = t.entry().markers();
      out.add("recipient: " + (markers.isEmpty() ? "beside it" : String.join(" or ", markers)));
    }
    return out;
  }

  private static String noun(boolean carried) {
    return carried ? "subject of the verb that carries the noun" : "whose the noun is";
  }

  private static String verb(Trigger t, Verb verb) {
    if (t.form().passive() || t.entry().subjectSuffers()) {
      return "named as the doer of what the subject suffers";
    }
    return switch (verb.source()) {
      case FOLLOWING -> "subject behind the verb";
      case PRECEDING -> "subject before the verb";
      case ANTECEDENT -> "whom the relative clause describes";
      case CARRIED -> "subject of the verb before, which agrees";
      case UNKNOWN -> "unknown";
    };
  }
}
