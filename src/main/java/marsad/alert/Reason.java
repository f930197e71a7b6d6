package marsad.alert;

import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Why an alert fires, in words.
 *
 * @param evidence what proves it, where that is not the record's own evidence
 */
record Reason(String arabic, String english, @Nullable Evidence evidence) {
  Reason(String arabic, String english) {
    this(arabic, english, null);
  }
}
