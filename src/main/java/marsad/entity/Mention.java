package marsad.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where an actor is named.
 *
 * @param id hash of article id, field, span and type: the same in every run
 * @param in field the offsets count in: {@code text} or {@code title}
 * @param start first code point
 * @param end code point after the last
 * @param surface exactly {@code in[start:end]}
 * @param actor actor id, or null for a name in no dictionary
 * @param type what is named
 * @param form how it is named
 * @param rule name of the rule that linked it
 * @param office the title that stands with the name, as written, or null
 * @param flags {@code unconfirmed} when the holder was last checked before the article's date,
 *     {@link #NEW_OFFICE}
 */
public record Mention(
    String id,
    String in,
    int start,
    int end,
    String surface,
    @Nullable String actor,
    MentionType type,
    MentionForm form,
    String rule,
    @Nullable String office,
    List<String> flags) {
  /** Flags a name beside a title of an office that its bearer is not known to have held. */
  public static final String NEW_OFFICE = "new-office";

  public Mention {
    flags = List.copyOf(flags);
  }
}
