/**
 * How alerts reach people, as values: targets read from YAML, which alerts each wants and when,
 * what is sent and how it is signed, what an answer means, which addresses may be called. Uses
 * {@code alert}. Pure: whoever delivers gives time, randomness and secrets.
 *
 * <p>One delivery is one {@link marsad.delivery.Message} with a key that is the same whenever it is
 * sent again: alert id and version, or the digest's date and place. Signatures follow Standard
 * Webhooks, so that receivers verify them with a library they have.
 */
@org.jspecify.annotations.NullMarked
package marsad.delivery;
