package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marsad.article.RefusedException;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  private static List<String> lines(String text) throws IOException, RefusedException {
    List<String> out = new ArrayList<>();
    BoundedLines lines =
        new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    while (lines.next()) {
      out.add(lines.number() + ":" + lines.text());
    }
    return out;
  }

  @Test
  void readsLinesWithAndWithoutAnEnd() throws Exception {
    assertThat(lines("أ\n\nب\n")).containsExactly("1:أ", "2:", "3:ب");
    assertThat(lines("أ\nب")).containsExactly("1:أ", "2:ب");
    assertThat(lines("\n")).containsExactly("1:");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void readsLinesLongerThanItsBuffer() throws Exception {
    String longer = "سوريا ".repeat(50_000);
    assertThat(lines(longer + "\n" + longer + "\nب\n"))
        .containsExactly("1:" + longer, "2:" + longer, "3:ب");
  }

  @Test
  void refusesALineThatIsTooLongAndGoesOn() throws Exception {
    byte[] bytes = new byte[BoundedLines.MAX_LINE_BYTES + 3];
    Arrays.fill(bytes, (byte) 'a');
    bytes[bytes.length - 2] = '\n';
    BoundedLines lines = new BoundedLines(new ByteArrayInputStream(bytes));
    assertThat(lines.next()).isTrue();
    assertThatThrownBy(lines::text)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.reason()).isEqualTo("line longer than 16 MiB"));
    assertThat(lines.next()).isTrue();
    assertThat(lines.text()).isEqualTo("a");
    assertThat(lines.next()).isFalse();
  }
}
