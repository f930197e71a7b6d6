package marsad.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import marsad.alert.Alert;
import marsad.delivery.Courier;
import marsad.delivery.Delivery;
import marsad.delivery.Message;
import marsad.delivery.Mutes;
import marsad.delivery.Receipt;
import marsad.delivery.Target;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to one target, one message after the other, in a thread and a consumer group of its own:
 * a target that hangs holds no other, and of several senders one is at work while the others stand
 * by. While something is held or under way the sender goes on polling, so that it keeps its place
 * in the group.
 */
final class TargetSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TargetSender.class);

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration POLL_IN_FLIGHT = Duration.ofMillis(5);

  /** A delivery that takes longer waits for its next attempt, and nobody waits for it. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Duration RESTART = Duration.ofSeconds(1);

  /** What a stopping sender gives to a delivery under way, which else would be repeated. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Target.Http target;
  private final Courier courier;
  private final DeliveryLog log;
  private final Supplier<Mutes> mutes;
  private final InstantSource clock;
  private final Supplier<KafkaConsumer<byte[], byte[]>> consumers;
  private final Intake intake;
  private final AlertReader reader;
  private final Thread thread;

  private final SentVersions sent = new SentVersions();
  private @Nullable Flight flight;
  private @Nullable DigestInProgress digest;
  private boolean fresh;
  private volatile boolean closed;
  private volatile boolean gone;
  private volatile boolean held;

  /**
   * @param consumers makes one that belongs to the target's group
   */
  TargetSender(
      Cluster cluster,
      Target.Http target,
      Courier courier,
      DeliveryLog log,
      Supplier<Mutes> mutes,
      InstantSource clock,
      Supplier<KafkaConsumer<byte[], byte[]>> consumers) {
    this.target = target;
    this.courier = courier;
    this.log = log;
    this.mutes = mutes;
    this.clock = clock;
    this.consumers = consumers;
    this.intake = new Intake(cluster.topics().alerts().name(), log.topic());
    this.reader = new AlertReader(cluster.topics().alerts());
    this.thread = new Thread(this::run, "marsad-deliver-" + target.name());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Whether the receiver wants nothing any more. */
  boolean gone() {
    return gone;
  }

  /** Whether something waits for its hour. */
  boolean held() {
    return held;
  }

  private void run() {
    while (!closed && !gone) {
      try (KafkaConsumer<byte[], byte[]> opened = consumers.get()) {
        opened.subscribe(intake.topics(), new Ownership());
        while (!closed && !gone) {
          step(opened);
        }
        land(opened);
      } catch (RuntimeException e) {
        if (!closed) {
          LOG.error(
              "Delivery to {} stumbled and begins again: {}", target.name(), e.getMessage(), e);
          forget();
          LockSupport.parkNanos(RESTART.toNanos());
        }
      }
    }
  }

  private void step(KafkaConsumer<byte[], byte[]> from) {
    Flight current = flight;
    boolean soon = current != null && System.nanoTime() - current.since() < SOON.toNanos();
    intake.poll(from, current != null, soon ? POLL_IN_FLIGHT : POLL);
    if (fresh) {
      sent.clear();
      log.load(target.name(), sent::add);
      fresh = false;
    }
    advance(from);
  }

  /** Does what can be done now. */
  private void advance(KafkaConsumer<byte[], byte[]> from) {
    if (!landed(from)) {
      return;
    }
    held = false;
    ConsumerRecord<byte[], byte[]> retry = intake.retry();
    while (flight == null && retry != null && retry(retry)) {
      intake.pass(retry);
      retry = intake.retry();
    }
    ConsumerRecord<byte[], byte[]> alert = intake.alert();
    while (flight == null && alert != null && consider(alert)) {
      intake.pass(alert);
      alert = intake.alert();
    }
    DigestInProgress gathered = digest;
    if (flight == null && gathered != null && intake.atEnd(from)) {
      send(gathered.message(target), gathered);
    }
    if (flight == null) {
      intake.commitMoved(from, digestStart());
    }
  }

  /** Whether nothing is under way any more. */
  private boolean landed(KafkaConsumer<byte[], byte[]> from) {
    Flight current = flight;
    if (current == null) {
      return true;
    }
    Receipt receipt = current.receipt().getNow(null);
    if (receipt == null) {
      return false;
    }
    flight = null;
    if (receipt instanceof Receipt.Gone) {
      gone = true;
      LOG.warn("{} answers 410 Gone and is left alone until Marsad is restarted.", target.name());
      return false;
    }
    Delivery delivery = Delivery.of(target.name(), current.message(), receipt, clock.instant());
    log.write(delivery);
    sent.add(delivery);
    if (delivery.outcome() == Delivery.Outcome.FAILED) {
      LOG.warn("{} is a dead letter: to {}: {}", delivery.key(), target.name(), delivery.reason());
    }
    if (current.digest() != null) {
      digest = null;
    }
    intake.commit(from, digestStart());
    return true;
  }

  /** Whether a record of the log is done with; it is one of ours only if it is sent in again. */
  private boolean retry(ConsumerRecord<byte[], byte[]> record) {
    Delivery failed = log.retried(record, target.name());
    if (failed == null || sent.hasAll(failed.versions())) {
      return true;
    }
    if (quiet()) {
      return false;
    }
    send(failed.again(), null);
    return true;
  }

  /** Whether a record of alerts is done with; else it is looked at again later. */
  private boolean consider(ConsumerRecord<byte[], byte[]> record) {
    Alert alert = reader.read(record);
    if (alert == null || !target.choice().wants(alert) || sent.has(alert, target.updates())) {
      return true;
    }
    Instant now = clock.instant();
    Instant stored = Instant.ofEpochMilli(record.timestamp());
    if (mutes.get().cover(alert, stored, now)) {
      Delivery muted = Delivery.muted(target.name(), alert, now);
      log.write(muted);
      sent.add(muted);
      return true;
    }
    if (target.schedule().digest() != null) {
      return gather(alert, target.schedule().due(stored), record.offset(), now);
    }
    if (quiet()) {
      return false;
    }
    send(Message.of(alert), null);
    return true;
  }

  private boolean gather(Alert alert, Instant due, long offset, Instant now) {
    DigestInProgress gathered = digest;
    if (gathered != null && !gathered.takes(due)) {
      send(gathered.message(target), gathered);
      return false;
    }
    if (now.isBefore(due)) {
      held = true;
      return false;
    }
    if (gathered == null) {
      gathered = new DigestInProgress(due, offset);
      digest = gathered;
    }
    gathered.add(alert);
    return true;
  }

  private boolean quiet() {
    Instant now = clock.instant();
    held = target.schedule().sendable(now).isAfter(now);
    return held;
  }

  private void send(Message message, @Nullable DigestInProgress of) {
    flight = new Flight(message, of, courier.send(message), System.nanoTime());
  }

  private @Nullable Long digestStart() {
    DigestInProgress gathered = digest;
    return gathered == null ? null : gathered.start();
  }

  /** Lets a delivery under way end before the sender does. */
  private void land(KafkaConsumer<byte[], byte[]> from) {
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (!landed(from) && !gone && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL_IN_FLIGHT.toNanos());
    }
    forget();
  }

  private void forget() {
    Flight current = flight;
    if (current != null) {
      current.receipt().cancel(false);
    }
    flight = null;
    digest = null;
    intake.clear();
  }

  /** Another sender may have been at work, or will be. */
  private final class Ownership implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      if (!closed) {
        forget();
      }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      fresh = fresh || !partitions.isEmpty();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    courier.close();
  }
}
