package marsad.actor;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An office held by a person over some time.
 *
 * @param person id of the holder
 * @param office id of the office, with its object after a colon ({@code envoy:syria})
 * @param of id of the state or organization whose office it is
 * @param from first day in office; the first of the month or year when no more is known
 * @param to first day out of office, or null while it is held
 * @param confirmedThrough for an open tenure, the last day it was checked to hold
 * @param acting whether the holder was only acting
 */
public record Post(
    String person,
    String office,
    String of,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate confirmedThrough,
    boolean acting) {
  public Post {
    Objects.requireNonNull(person, "no person");
    Objects.requireNonNull(office, "no office");
    Objects.requireNonNull(of, "no state or body");
    Objects.requireNonNull(from, "no first day");
  }

  /** Whether the office was held on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** Whether {@code day} lies after what was checked. */
  public boolean unconfirmedOn(LocalDate day) {
    return to == null && confirmedThrough != null && day.isAfter(confirmedThrough);
  }
}
