package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurnitureCommandTest {
  private final Path folder;

  FurnitureCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path articles(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "وصل الوزير رقم " + i + ".\nومضة\n");
    }
    return folder;
  }

  @Test
  void learnsWhatRecurs() throws IOException {
    Execution run =
        Execution.of(
            new FurnitureCommand(),
            "learn",
            "--articles",
            "3",
            "--outlet",
            "x",
            articles(3).toString());

    assertThat(run).isEqualTo(new Execution(0, "outlet x\n  ومضة\n", run.err()));
  }

  @Test
  void refusesACountBelowTwo() {
    assertThat(Execution.of(new FurnitureCommand(), "learn", "--articles", "1", ".").code())
        .isEqualTo(2);
  }

  @Test
  void whatIsLearnedIsReadWithFurniture() throws IOException {
    Path list = Files.writeString(folder.resolve("lines"), "outlet x\n  ومضة\n");
    Path file = Files.writeString(folder.resolve("a.txt"), "وصل الوزير.\nومضة\n");
    Execution run =
        Execution.of(
            new ExplainCommand(Small::pipeline),
            "--stage=normalize",
            "--outlet=x",
            "--furniture=" + list,
            file.toString());

    assertThat(run.out()).contains("furniture, outlet-line  12..16");
  }

  @Test
  void refusesAListItCannotRead() throws IOException {
    Path list = Files.writeString(folder.resolve("lines"), "ومضة\n");
    Execution run =
        Execution.of(new ExplainCommand(Small::pipeline), "--furniture=" + list, folder.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("lines:1: a line must be indented, or be 'outlet ID'");
  }
}
