package marsad.text;

import org.jspecify.annotations.Nullable;

/**
 * A date that the text names.
 *
 * @param start first code point
 * @param end code point after the last
 * @param rule which form it has: {@code day}, {@code month}, {@code year}, {@code weekday}, {@code
 *     numeric}, {@code relative-day}, {@code relative-week}, {@code relative-month}, {@code
 *     relative-year}
 * @param value an ISO 8601 day, month or year, or an interval {@code FIRST/LAST} of days or years,
 *     both included; null when it cannot be told. Days of the Hijri calendar are those of Umm
 *     al-Qura; sightings differ from them by a day
 * @param open why there is no value, else null: {@code unanchored} when it counts from a
 *     publication date that is unknown, {@code ambiguous} when several dates fit or none does
 */
public record TextDate(
    int start, int end, String rule, @Nullable String value, @Nullable String open) {}
