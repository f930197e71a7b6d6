/**
 * Everything that knows Kafka: topics, serdes, topologies, the embedded broker, producer and
 * readers.
 *
 * <p>The dictionary: its base is what the program ships, and the records of {@code actors} are laid
 * over it, so an empty topic works and a worker needs nothing to start with. The topic is seeded
 * with the whole dictionary all the same (by {@code up}, {@code demo} and {@code topics apply}):
 * whoever reads actor ids finds their names there, and workers of two versions of the program use
 * one dictionary, that of the version which seeded last. What a user wrote or retired is marked so
 * and never overwritten by seeding. {@link LiveDictionary} follows the topic with a consumer of its
 * own rather than as a global table: a snapshot is a fold over all records that can refuse some,
 * and Streams neither dead-letters a global table's bad records nor batches its updates.
 *
 * <p>Generations: a replay makes all derived records anew in topics of its own. A {@link Cluster}
 * means one generation, so whatever takes a cluster works on any; {@link Generations#in} gives the
 * cluster of the live one.
 *
 * <p>Delivery: {@link DeliveryRunner} reads {@code alerts} with a consumer group for each target,
 * outside of Streams, since a call to a receiver can neither be part of a transaction nor be
 * allowed to hold other targets. It writes to {@code alert-deliveries} what was delivered before it
 * moves its position, and begins by reading it: what is written there is not sent again. Where time
 * decides (quiet hours, digests), the position waits, and which alerts a digest has follows from
 * when they were stored. So a crash repeats the message under way and no other, under the same key.
 */
@org.jspecify.annotations.NullMarked
package marsad.kafka;
