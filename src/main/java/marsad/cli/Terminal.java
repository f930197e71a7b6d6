package marsad.cli;

import java.io.Console;
import java.lang.reflect.Method;

/** Whether somebody watches. */
final class Terminal {
  /** Set by a launcher that can tell: {@code true} or {@code false}. */
  private static final String PROPERTY = "marsad.terminal";

  private Terminal() {}

  /** Whether progress is worth showing. */
  @SuppressWarnings("SystemConsoleNull") // older JDKs still return null, newer ones are asked
  static boolean interactive() {
    String told = System.getProperty(PROPERTY);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** From JDK 22 on there is a console without a terminal too, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      Method method = Console.class.getMethod("isTerminal");
      return Boolean.TRUE.equals(method.invoke(console));
    } catch (NoSuchMethodException olderJdk) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
