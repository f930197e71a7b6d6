package marsad.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** The records that a generation has of one partition's articles, asked for in their order. */
interface CopySource extends AutoCloseable {
  /**
   * A record to copy.
   *
   * @param topic as in the topics' document
   * @param rawOffset of its article
   */
  record Copy(String topic, long rawOffset, String key, @Nullable Bytes value, Headers headers) {}

  /** What there is of the article at {@code offset} and of earlier ones, if any is left. */
  List<Copy> upTo(long offset);

  /** Where reading stands, to begin there again: {@code topic/partition} and offset. */
  Map<String, Long> positions();

  @Override
  void close();
}
