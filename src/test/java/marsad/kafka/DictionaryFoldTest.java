package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.ActorReader;
import marsad.article.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DictionaryFoldTest {
  private static final Actor SHOUKRY = actor("person sameh-shoukry egypt\n  ar سامح شكري\n");
  private static final Actor ABDELATTY =
      actor("person badr-abdelatty egypt\n  ar بدر عبد العاطي\n");
  private static final ActorDictionary BUNDLED =
      ActorDictionary.of(java.util.List.of(actor("state egypt EGY EGY\n  ar مصر\n"), SHOUKRY));

  private final DictionaryFold fold = new DictionaryFold(BUNDLED);
  private long offset;

  private static Actor actor(String text) {
    return ActorReader.read("small.txt", text).get(0);
  }

  private void add(String key, @Nullable String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    fold.add(
        new ConsumerRecord<>("actors", 0, offset++, key.getBytes(StandardCharsets.UTF_8), bytes));
  }

  private void add(ActorEntry entry) {
    add(entry.actor().id(), Json.write(entry));
  }

  private static ActorEntry user(String text) {
    return ActorEntry.user(actor(text), null);
  }

  @Test
  void anEmptyTopicLeavesWhatIsBundled() {
    assertThat(fold.fold()).isFalse();
    assertThat(fold.dictionary()).isSameAs(BUNDLED);
  }

  @Test
  void aNewEntryMakesANewSnapshot() {
    add(ActorEntry.user(ABDELATTY, null));
    assertThat(fold.fold()).isTrue();
    assertThat(fold.dictionary().actor("badr-abdelatty")).isEqualTo(ABDELATTY);
    assertThat(fold.dictionary().version()).isNotEqualTo(BUNDLED.version());
    assertThat(BUNDLED.actor("badr-abdelatty")).isNull();
  }

  @Test
  void whatIsBundledAnywayMakesNone() {
    add(ActorEntry.bundled(SHOUKRY));
    assertThat(fold.fold()).isFalse();
    assertThat(fold.dictionary()).isSameAs(BUNDLED);
    assertThat(fold.entries()).containsOnlyKeys("sameh-shoukry");
  }

  @Test
  void aRetiredActorIsNotInTheDictionary() {
    add(ActorEntry.user(SHOUKRY, SHOUKRY).retired("مكرر"));
    assertThat(fold.fold()).isTrue();
    assertThat(fold.dictionary().actor("sameh-shoukry")).isNull();
  }

  @Test
  void anAbsentValueBringsBackWhatIsBundled() {
    add(user("person sameh-shoukry egypt\n  ar سامح حسن شكري\n"));
    fold.fold();
    add("sameh-shoukry", null);
    assertThat(fold.fold()).isTrue();
    assertThat(fold.dictionary().version()).isEqualTo(BUNDLED.version());
    assertThat(fold.entries()).isEmpty();
  }

  @Test
  void aRecordThatIsNoEntryIsSkippedAndTheLastGoodOneStays() {
    add(user("person sameh-shoukry egypt\n  ar سامح حسن شكري\n"));
    fold.fold();
    add("sameh-shoukry", "{\"actor\": ");
    assertThat(fold.fold()).isFalse();
    assertThat(fold.dictionary().actor("sameh-shoukry"))
        .isEqualTo(actor("person sameh-shoukry egypt\n  ar سامح حسن شكري\n"));
    assertThat(fold.skipped().get("sameh-shoukry")).startsWith("no ActorEntry: Unexpected end");
  }

  @Test
  void aMisspeltFieldIsAnError() {
    add(
        "badr-abdelatty",
        Json.write(ActorEntry.user(ABDELATTY, null))
            .replace("\"shorts\":[]", "\"shorts\":[],\"shrots\":[\"بدر\"]"));
    fold.fold();
    assertThat(fold.skipped().get("badr-abdelatty")).contains("\"shrots\"");
  }

  @Test
  void aMissingFieldIsAnError() {
    add(
        "badr-abdelatty",
        Json.write(ActorEntry.user(ABDELATTY, null)).replace("\"shorts\":[],", ""));
    fold.fold();
    assertThat(fold.skipped().get("badr-abdelatty"))
        .isEqualTo("no ActorEntry: Missing creator property 'shorts' (index 5)");
  }

  @Test
  void aNullWhereSomethingMustBeIsAnError() {
    String entry =
        Json.write(
            ActorEntry.user(
                actor("person a-b egypt\n  ar فلان\n  post head egypt 2011..2012\n"), null));
    for (String field : new String[] {"names", "id", "kind", "posts", "of", "from", "source"}) {
      String value = "\"" + field + "\":(\\[.*?\\]|\"[^\"]*\")";
      add(field, entry.replaceFirst(value, "\"" + field + "\":null"));
    }
    add("actor", "{\"actor\":null,\"source\":\"user\",\"base\":null,\"retired\":null}");
    add(ActorEntry.user(ABDELATTY, null));
    fold.fold();
    assertThat(fold.skipped())
        .containsOnlyKeys("names", "id", "kind", "posts", "of", "from", "source", "actor");
    assertThat(fold.skipped().get("actor")).contains("\"actor\"");
    assertThat(fold.dictionary().actor("badr-abdelatty")).isEqualTo(ABDELATTY);
  }

  @Test
  void anEntryUnderAnotherKeyIsSkipped() {
    add("other", Json.write(ActorEntry.user(ABDELATTY, null)));
    fold.fold();
    assertThat(fold.skipped()).isEqualTo(Map.of("other", "the entry is that of badr-abdelatty"));
  }

  @Test
  void aRecordWithoutKeyIsSkipped() {
    fold.add(new ConsumerRecord<>("actors", 0, 7, null, new byte[0]));
    assertThat(fold.skipped()).isEqualTo(Map.of("(no key, offset 7)", "the record has no key"));
  }

  @Test
  void anUnsoundEntryIsSkippedUntilAnotherRecordMakesItSound() {
    add(user("person sameh-hassan egypt\n  ar سامح شكري\n"));
    assertThat(fold.fold()).isFalse();
    assertThat(fold.skipped().get("sameh-hassan"))
        .startsWith("sameh-hassan: 'سامح شكري' is a name of sameh-shoukry");

    add(user("person sameh-shoukry egypt\n  ar سامح حسن شكري\n"));
    assertThat(fold.fold()).isTrue();
    assertThat(fold.skipped()).isEmpty();
    assertThat(fold.dictionary().actor("sameh-hassan")).isNotNull();
  }

  @Test
  void aGoodRecordAfterABadOneIsTaken() {
    add("badr-abdelatty", "?");
    fold.fold();
    add(ActorEntry.user(ABDELATTY, null));
    fold.fold();
    assertThat(fold.skipped()).isEmpty();
    assertThat(fold.dictionary().actor("badr-abdelatty")).isEqualTo(ABDELATTY);
  }
}
