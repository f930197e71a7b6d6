package marsad.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a name in an article might have meant and was not taken for.
 *
 * @param in field the offsets count in: {@code text} or {@code title}
 * @param start first code point
 * @param end code point after the last
 * @param actor id of the actor turned down, or null where a title has no holder
 * @param reason why, for people
 */
public record Rejection(String in, int start, int end, @Nullable String actor, String reason) {}
