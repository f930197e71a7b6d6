/**
 * Marsad reads Arabic news and emits one ordered stream per actor.
 *
 * <p>The floors, each using only those to its left: {@code article < text < actor < entity < event
 * < alert < delivery < Pipeline < { kafka, courier } < cli}. Reading packages left to right follows
 * an article from the wire to an alert. Everything below {@code kafka} is pure: no clock, no disk,
 * no environment.
 */
@org.jspecify.annotations.NullMarked
package marsad;
