package marsad.delivery;

/** Where a value of a target's comes from. Secrets are never written in the file of targets. */
public sealed interface Source {
  /** Stands in the file of targets itself. */
  record Literal(String value) implements Source {}

  /** The content of a file, without white space around it. */
  record InFile(String path) implements Source {}

  /** The value of an environment variable. */
  record InEnvironment(String variable) implements Source {}
}
