package marsad.kafka;

import java.util.Locale;

/** A step from article to alert; what it is called on the command line and in a topology. */
public enum Stage {
  NORMALIZE,
  TAG,
  CODE,
  ALERT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
