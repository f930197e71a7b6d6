package marsad.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModesTest {
  private static Event event(EventType type, @Nullable String mode) {
    return new Event(
        "e", type, mode, List.of(), List.of(), "text", 0, 1, List.of(), null, null, "قصف");
  }

  @Test
  void aModeIsAsIntenseAsItsOwnScore() {
    assertThat(event(EventType.CONSULT, "phone").intensity()).isEqualTo(1.5);
    assertThat(event(EventType.ASSAULT, "aerial").intensity()).isEqualTo(-9.5);
    assertThat(event(EventType.SUPPORT, null).intensity()).isEqualTo(5);
    assertThat(event(EventType.PROTEST, "vandalize").intensity()).isEqualTo(-5);
  }

  @Test
  void aBaseCodeIsGivenOnlyWhereItIsTheOnlyOne() {
    assertThat(event(EventType.CONSULT, "phone").cameoBase()).isEqualTo("041");
    assertThat(event(EventType.CONSULT, "visit").cameoBase()).isNull();
    assertThat(event(EventType.AGREE, null).cameoBase()).isNull();
    assertThat(event(EventType.REJECT, null).cameoBase()).isEqualTo("120");
  }

  @Test
  void theRootIsThatOfTheBaseCodeElseThatOfTheType() {
    assertThat(event(EventType.AGREE, null).cameo()).isEqualTo("03");
    assertThat(event(EventType.ACCUSE, "investigate").cameo()).isEqualTo("09");
    assertThat(event(EventType.ACCUSE, "allege").cameo()).isEqualTo("11");
    assertThat(event(EventType.ASSAULT, "heavy-weapons").cameo()).isEqualTo("19");
    assertThat(event(EventType.ASSAULT, "unconventional").cameo()).isEqualTo("20");
  }

  @Test
  void everyModeOfTheLexiconIsOneOfItsTypes() throws IOException {
    String content = lexicon();
    Stream<String> entries =
        LexiconReader.read(content).stream()
            .filter(e -> e.mode() != null)
            .filter(e -> !Modes.has(requireNonNull(e.type()), requireNonNull(e.mode())))
            .map(LexiconEntry::label);
    Stream<String> tables =
        LexiconReader.modes(content).stream()
            .filter(m -> !Modes.has(m.type(), m.name()))
            .map(m -> m.type() + " " + m.name());
    assertThat(Stream.concat(entries, tables)).isEmpty();
  }

  private static String lexicon() throws IOException {
    try (InputStream in = ModesTest.class.getResourceAsStream("/marsad/events/lexicon.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
