package marsad.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for an office, as they head a title.
 *
 * @param words the words
 * @param offices ids of the offices they may mean, likeliest first
 * @param construct whether the state or body follows directly (رئيس روسيا), rather than as a nisba
 *     or after ل and في (الرئيس الروسي)
 * @param of id of the state or body the words already name (رئيس الكنيست), or null
 * @param institution id suffix of the institution that the title's last word names when a feminine
 *     nisba follows (وزير الخارجية الروسية), or null
 * @param single whether the office has one holder at a time, so that the title alone names a person
 */
public record Title(
    String words,
    List<String> offices,
    boolean construct,
    @Nullable String of,
    @Nullable String institution,
    boolean single) {
  public Title {
    offices = List.copyOf(offices);
  }

  /** Whether holders are sent somewhere: مبعوث إلى سوريا, سفير لدى. */
  public boolean isSent() {
    return offices.stream().anyMatch(o -> o.endsWith("envoy") || o.endsWith("ambassador"));
  }
}
