/**
 * Who did what to whom: {@link marsad.event.EventCoder} turns a tagged article into PLOVER events,
 * and both into the records of each actor's stream. Uses {@code entity} and below.
 */
@org.jspecify.annotations.NullMarked
package marsad.event;
