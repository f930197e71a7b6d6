package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import marsad.kafka.KafkaFailure;
import marsad.kafka.Monitor;
import marsad.web.Figures;
import marsad.web.OperationsServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a process answers probes and Prometheus, if it does. */
final class HttpOptions {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MAX_PORT = 65_535;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  private @Nullable InetSocketAddress address;

  @Option(
      names = "--http",
      paramLabel = "[HOST:]PORT",
      description =
          "Answer /healthz, /readyz and /metrics there; without HOST on 127.0.0.1 only, 0 is any"
              + " free port (default: nowhere).")
  void http(String given) {
    int colon = given.lastIndexOf(':');
    String host = colon < 0 ? LOOPBACK : given.substring(0, colon);
    try {
      int port = Integer.parseInt(given.substring(colon + 1));
      if (port >= 0 && port <= MAX_PORT && !host.isEmpty()) {
        address = new InetSocketAddress(host, port);
        return;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new ParameterException(
        spec.commandLine(),
        "Invalid value for option '--http': '"
            + given
            + "' is no port, such as 8080, or host and"
            + " port, such as 0.0.0.0:8080.");
  }

  /** The answers of a process, while it runs. */
  static final class Operations implements AutoCloseable {
    private final Monitor monitor;
    private final @Nullable OperationsServer server;
    private final @Nullable Figures figures;

    private Operations(
        Monitor monitor, @Nullable OperationsServer server, @Nullable Figures figures) {
      this.monitor = monitor;
      this.server = server;
      this.figures = figures;
    }

    /** What the process tells of itself. */
    Monitor monitor() {
      return monitor;
    }

    @Override
    public void close() {
      if (server != null) {
        server.close();
      }
      if (figures != null) {
        figures.close();
      }
    }
  }

  /**
   * Answers from now on, if asked to.
   *
   * @param state where stores live, whose disk is watched
   */
  Operations start(Path state, PrintWriter err) {
    if (address == null) {
      return new Operations(Monitor.none(), null, null);
    }
    Figures figures = new Figures(state);
    Monitor monitor = Monitor.in(figures.registry());
    try {
      OperationsServer server =
          OperationsServer.start(
              address,
              monitor::unhealthy,
              monitor::notReady,
              () -> {
                monitor.refresh();
                return figures.scrape();
              });
      err.println("Health and metrics are on " + server.address() + ".");
      return new Operations(monitor, server, figures);
    } catch (IOException e) {
      figures.close();
      throw new KafkaFailure(
          "Nothing can listen on "
              + address.getHostString()
              + ":"
              + address.getPort()
              + " ("
              + e.getMessage()
              + "); give another --http.",
          e);
    }
  }
}
