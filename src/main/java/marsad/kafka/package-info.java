/**
 * Everything that knows Kafka: topics, serdes, topologies, the embedded broker, producer and
 * readers.
 */
@org.jspecify.annotations.NullMarked
package marsad.kafka;
