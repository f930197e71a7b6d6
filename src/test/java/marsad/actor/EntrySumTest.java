package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntrySumTest {
  private static final List<String> NONE = List.of();
  private static final Actor PLAIN =
      new Actor(
          "a",
          Actor.Kind.STATE,
          null,
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          NONE,
          null,
          null,
          List.of(),
          null,
          null);

  private static String version(Actor... actors) {
    EntrySum sum = EntrySum.NONE;
    for (Actor actor : actors) {
      sum = sum.plus(actor);
    }
    return sum.version();
  }

  /** {@link #PLAIN} with another value of one component. */
  private static Actor changed(int component, Object value) throws ReflectiveOperationException {
    RecordComponent[] components = Actor.class.getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent c : components) {
      values.add(c.getAccessor().invoke(PLAIN));
    }
    values.set(component, value);
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return Actor.class.getDeclaredConstructor(types).newInstance(values.toArray());
  }

  @Test
  void dependsOnEveryPartOfAnEntry() throws ReflectiveOperationException {
    Set<String> versions = new HashSet<>(Set.of(version(PLAIN)));
    RecordComponent[] components = Actor.class.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Class<?> type = components[i].getType();
      Object value = "b";
      if (type == Actor.Kind.class) {
        value = Actor.Kind.ORG;
      } else if (components[i].getName().equals("posts")) {
        value = List.of(new Post("a", "president", "b", LocalDate.EPOCH, null, null, false));
      } else if (type == List.class) {
        value = List.of("b");
      }
      versions.add(version(changed(i, value)));
    }

    assertThat(versions).hasSize(components.length + 1);
  }

  @Test
  void tellsTwoNamesFromOneThatLooksLikeBoth() throws ReflectiveOperationException {
    assertThat(version(changed(3, List.of("ب, ج"))))
        .isNotEqualTo(version(changed(3, List.of("ب", "ج"))));
  }

  @Test
  void doesNotDependOnOrder() throws ReflectiveOperationException {
    Actor other = changed(0, "b");

    assertThat(version(PLAIN, other)).isEqualTo(version(other, PLAIN));
  }

  @Test
  void losesWhatIsTakenOut() throws ReflectiveOperationException {
    Actor other = changed(0, "b");

    assertThat(EntrySum.NONE.plus(PLAIN).plus(other).minus(PLAIN))
        .isEqualTo(EntrySum.NONE.plus(other));
  }
}
