package marsad.cli;

/** Entry. */
public final class Marsad {
  private Marsad() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
