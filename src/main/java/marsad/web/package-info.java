/**
 * What Marsad answers over HTTP: probes and metrics. Knows neither Kafka nor the command line; what
 * is answered is given to it.
 */
@org.jspecify.annotations.NullMarked
package marsad.web;
