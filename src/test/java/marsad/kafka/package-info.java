/** Tests of everything that knows Kafka. */
package marsad.kafka;
