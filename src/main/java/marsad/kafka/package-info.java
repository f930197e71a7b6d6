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
 * cluster of the live one. A generation is one Streams application from its first article to its
 * last: it reads the archive from the beginning, copies in passing what is out of scope ({@link
 * LiveCopies}), and when it is past what was there it goes on as any other. So there is no moment
 * at which one program hands over to another, and a crash is what Streams makes of it.
 *
 * <p>Which articles an edit can touch is found by that one pass over the archive, which tests each
 * text against the names that the edited entries gained or lost ({@link marsad.actor.EditReach}): a
 * test takes a fraction of what tagging takes, and the copying has to read every article's records
 * anyway. An index from words to articles would be a second store of the size of the archive, to be
 * kept exact by every worker, for a replay now and then.
 *
 * <p>Which generation is live is one record. All generations fold alerts, but only the live one's
 * go on ({@link LiveGate}), by where the article is in the archive.
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
