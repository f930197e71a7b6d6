/**
 * When to speak: the rules of a desk as a fold over one subject's stream, in order of arrival.
 * {@code AlertRules} is the fold, {@code ActorMemory} its bounded state, {@code Rules} what a desk
 * writes. Uses {@code event}. Pure: time is the record's.
 *
 * <p>A subject's state holds no alert, only the ids of those that its latest stories may still
 * change; whoever runs the fold keeps alerts by id. So a state stays small however long the
 * sentences are that prove its alerts.
 */
@org.jspecify.annotations.NullMarked
package marsad.alert;
