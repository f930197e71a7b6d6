package marsad.imports;

/** Reads one foreign dictionary line by line, and reports what it makes of it. */
public interface DictionaryImport {
  /** How often the source must be read from its beginning. */
  default int passes() {
    return 1;
  }

  /**
   * Takes the next line.
   *
   * @param pass from 1 to {@link #passes}
   * @param number of the line, from 1
   */
  void line(int pass, long number, String line);

  /** The last line of the last pass has been given. */
  void end();
}
