package marsad.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a client and a broker on this machine, to be cut and mended. */
final class Wire implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private State state = State.OPEN;

  /** What becomes of connections. */
  enum State {
    OPEN,
    /** They are made and stay, and nothing comes through until they are open again. */
    SILENT,
    /** Those that are there end, and none is made. */
    CUT
  }

  private Wire(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  /** Passes on what comes to {@link #port} to {@code target}. */
  static Wire to(int target) throws IOException {
    Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
    start(wire::accept);
    return wire;
  }

  int port() {
    return server.getLocalPort();
  }

  synchronized void set(State next) throws IOException {
    state = next;
    notifyAll();
    if (next == State.CUT) {
      hangUp();
    }
  }

  private void hangUp() throws IOException {
    for (Socket end : ends) {
      end.close();
    }
    ends.clear();
  }

  private void accept() {
    try {
      while (true) {
        connect(server.accept());
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  private synchronized void connect(Socket near) throws IOException {
    if (state == State.CUT) {
      near.close();
      return;
    }
    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
    ends.add(near);
    ends.add(far);
    start(() -> pass(near, far));
    start(() -> pass(far, near));
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        awaitNoSilence();
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      return; // one of the two has hung up
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitNoSilence() throws InterruptedException {
    while (state == State.SILENT) {
      wait();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    set(State.CUT);
  }
}
