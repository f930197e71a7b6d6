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
 */
@org.jspecify.annotations.NullMarked
package marsad.kafka;
