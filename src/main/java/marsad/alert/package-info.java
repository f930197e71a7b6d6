/**
 * When to speak: rules as a fold over one actor's stream. Uses {@code event}. Pure: time is the
 * record's.
 */
@org.jspecify.annotations.NullMarked
package marsad.alert;
