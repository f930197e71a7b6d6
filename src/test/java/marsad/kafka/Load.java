package marsad.kafka;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How many of the machine's processors some processes had since this was made. */
final class Load {
  /** What Linux counts processor time in, a second. */
  private static final double TICKS = 100;

  private final List<Process> workers;
  private final List<Process> brokers;
  private final long began = System.nanoTime();
  private final double workersThen;
  private final double brokersThen;
  private final double machineThen;

  /** Those that are still to run when it is read. */
  Load(List<Process> workers, List<Process> brokers) {
    this.workers = List.copyOf(workers);
    this.brokers = List.copyOf(brokers);
    this.workersThen = seconds(workers);
    this.brokersThen = seconds(brokers);
    this.machineThen = machineSeconds();
  }

  private static double seconds(List<Process> processes) {
    return processes.stream()
        .mapToDouble(p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0)
        .sum();
  }

  /** Processor time of all there is, without what was idle; NaN where nothing tells. */
  private static double machineSeconds() {
    try {
      // cpu user nice system idle iowait irq softirq ...
      String[] all = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
      double ticks = 0;
      for (int i = 1; i <= 7; i++) {
        ticks += i == 4 || i == 5 ? 0 : Double.parseDouble(all[i]);
      }
      return ticks / TICKS;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /** Mean numbers of processors since it was made, and what waits for one now. */
  @Override
  public String toString() {
    double wall = (System.nanoTime() - began) / 1e9;
    return String.format(
        "processors in use: workers %.2f, brokers %.2f, all processes %.2f of %d; load average %.1f",
        (seconds(workers) - workersThen) / wall,
        (seconds(brokers) - brokersThen) / wall,
        (machineSeconds() - machineThen) / wall,
        Runtime.getRuntime().availableProcessors(),
        average());
  }

  /** Of the last minute. */
  static double average() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
