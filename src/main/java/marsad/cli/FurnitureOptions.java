package marsad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.Pipeline;
import marsad.article.Outlets;
import marsad.text.FurnitureLines;
import marsad.text.Normalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which lines are furniture besides those that Marsad knows. */
final class FurnitureOptions {
  @Option(
      names = "--furniture",
      paramLabel = "FILE",
      converter = LinesFile.class,
      description = "Lines that are furniture of outlets, as 'marsad furniture learn' prints them.")
  private @Nullable FurnitureLines lines;

  /** {@code pipeline}, reading by the lines of the file too. */
  Pipeline applied(Pipeline pipeline) {
    return lines == null
        ? pipeline
        : pipeline.with(new Normalizer(Outlets.bundled(), FurnitureLines.bundled().and(lines)));
  }

  /** Reads the file when the option is parsed, so that a broken one is a usage error. */
  static final class LinesFile implements ITypeConverter<FurnitureLines> {
    @Override
    public FurnitureLines convert(String file) {
      try {
        return FurnitureLines.read(file, Files.readString(Path.of(file)));
      } catch (IOException e) {
        throw new TypeConversionException(
            file + " cannot be read (" + e.getClass().getSimpleName() + ")");
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
