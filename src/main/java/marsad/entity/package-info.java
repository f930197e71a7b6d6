/**
 * Who is named: {@link marsad.entity.EntityTagger} turns a normalized article into its mentions.
 * Uses {@code actor} and {@code text}. Pure: the same article and dictionary give the same
 * mentions.
 */
@org.jspecify.annotations.NullMarked
package marsad.entity;
