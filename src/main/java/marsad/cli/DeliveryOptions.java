package marsad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import marsad.courier.Outbound;
import marsad.delivery.Target;
import marsad.delivery.TargetsFile;
import marsad.kafka.Cluster;
import marsad.kafka.DeliveryRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where alerts are delivered. */
final class DeliveryOptions {
  @Option(
      names = "--targets",
      paramLabel = "FILE",
      converter = Read.class,
      description = "Deliver alerts to the targets of this file; the README shows one.")
  private @Nullable Targets targets;

  /**
   * The targets of a file, with their secrets.
   *
   * @param outbound carries to them
   */
  record Targets(List<Target> targets, Outbound outbound) {}

  /** Reads file and secrets when the option is parsed, so that a broken one is a usage error. */
  static final class Read implements ITypeConverter<Targets> {
    @Override
    public Targets convert(String value) {
      Path file = Path.of(value);
      try {
        List<Target> targets = TargetsFile.read(value, Files.readString(file));
        return new Targets(targets, Outbound.open(file, targets));
      } catch (IOException e) {
        throw new TypeConversionException(
            value + " cannot be read (" + e.getClass().getSimpleName() + ")");
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Nullable Targets targets() {
    return targets;
  }

  /**
   * Starts delivering, where targets are given.
   *
   * @param instance as {@link DeliveryRunner} takes it
   */
  @Nullable DeliveryRunner start(Cluster cluster, @Nullable String instance) {
    return targets == null
        ? null
        : DeliveryRunner.start(
            cluster, targets.targets(), targets.outbound(), InstantSource.system(), instance);
  }
}
