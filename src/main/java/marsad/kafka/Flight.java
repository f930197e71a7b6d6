package marsad.kafka;

import java.util.concurrent.CompletableFuture;
import marsad.delivery.Message;
import marsad.delivery.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A message under way.
 *
 * @param digest the digest that it is, or null
 * @param since when it was sent, by {@link System#nanoTime}
 */
record Flight(
    Message message,
    @Nullable DigestInProgress digest,
    CompletableFuture<Receipt> receipt,
    long since) {}
