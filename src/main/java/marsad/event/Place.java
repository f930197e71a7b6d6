package marsad.event;

/**
 * Where something happened.
 *
 * @param id the actor that the place is, or whose capital it is
 * @param name the place as written
 */
public record Place(String id, String name) {}
