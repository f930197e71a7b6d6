package marsad.delivery;

import java.io.IOException;

/** What carries messages out of this process. */
public interface Couriers {
  /** A courier to {@code target}. */
  Courier to(Target.Http target);

  /** Replaces the file of {@code target} in one step, so that a reader sees all or nothing. */
  void publish(Target.Feed target, String content) throws IOException;
}
