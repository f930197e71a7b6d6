package marsad.eval;

import org.jspecify.annotations.Nullable;

/**
 * A mention as a person marked it.
 *
 * @param in field the offsets count in: {@code text} or {@code title}
 * @param start first code point
 * @param end code point after the last
 * @param actor actor id, or null for somebody in no dictionary
 * @param type what is named, as in {@link marsad.entity.MentionType}
 * @param optional whether it counts neither when found nor when missed
 */
public record GoldMention(
    String in, int start, int end, @Nullable String actor, String type, boolean optional) {
  boolean overlaps(String otherIn, int otherStart, int otherEnd) {
    return in.equals(otherIn) && start < otherEnd && otherStart < end;
  }
}
