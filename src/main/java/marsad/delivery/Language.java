package marsad.delivery;

import java.util.Locale;
import marsad.alert.Alert;

/** What reasons are written in. */
public enum Language {
  AR,
  EN;

  /** Why {@code alert} fired. */
  String reason(Alert alert) {
    return this == AR ? alert.reasonAr() : alert.reasonEn();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
