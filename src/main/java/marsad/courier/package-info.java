/**
 * What carries messages out of this process: HTTP calls and feed files. Uses {@code delivery},
 * knows no Kafka. Reads the secrets that targets name, and keeps them and the addresses of
 * receivers out of all that it says.
 *
 * <p>Apache's HTTP client, since it asks a resolver of ours for the address it then connects to: a
 * name that is checked and then looked up again could have changed its address in between.
 * Redirects are not followed, proxies and cookies not used.
 */
@org.jspecify.annotations.NullMarked
package marsad.courier;
