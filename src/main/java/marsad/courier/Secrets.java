package marsad.courier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import marsad.delivery.Source;

/** Values that stand outside of the file of targets. */
final class Secrets {
  private static final long MAX_BYTES = 64 * 1024;

  private final Path base;
  private final UnaryOperator<String> environment;

  /**
   * @param base where relative paths begin
   * @param environment gives a variable's value, or null
   */
  Secrets(Path base, UnaryOperator<String> environment) {
    this.base = base;
    this.environment = environment;
  }

  /**
   * The value, without white space around it.
   *
   * @throws IllegalArgumentException saying where it should be, never what it is
   */
  String read(Source source) {
    String value;
    String where;
    if (source instanceof Source.Literal literal) {
      return literal.value();
    } else if (source instanceof Source.InFile file) {
      where = file.path();
      value = content(file.path());
    } else if (source instanceof Source.InEnvironment variable) {
      where = "the environment variable " + variable.variable();
      value = environment.apply(variable.variable());
    } else {
      throw new IllegalStateException("no other sources");
    }
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(where + " is " + (value == null ? "not set" : "empty"));
    }
    String stripped = value.strip();
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(where + " has more than one line");
    }
    return stripped;
  }

  private String content(String path) {
    Path file = base.resolve(path);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IllegalArgumentException(path + " is larger than " + MAX_BYTES + " bytes");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          path + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }
  }
}
