/**
 * Who exists: actors, offices and who held them when, read from the dictionary's text files, and
 * the index that finds names in folded text. Uses {@code text}.
 */
@org.jspecify.annotations.NullMarked
package marsad.actor;
