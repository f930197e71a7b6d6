/**
 * Dictionaries that others made, read as edits of ours: the dictionary's own text, the actors of
 * Phoenix and PETRARCH, Wikidata's dump. Each says of every entry whether it was taken, was known
 * or was refused, and why; refusing is the rule where an entry may be somebody else's.
 */
@org.jspecify.annotations.NullMarked
package marsad.imports;
