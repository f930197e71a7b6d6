package marsad.entity;

import java.time.LocalDate;
import java.util.List;
import marsad.actor.Actor;
import marsad.actor.Post;
import marsad.actor.Title;
import org.jspecify.annotations.Nullable;

/** Says whom a title alone stands for, and who may bear one. */
final class TitleHolders {
  private final Reading r;
  private final Memory memory;

  TitleHolders(Reading r, Memory memory) {
    this.r = r;
    this.memory = memory;
  }

  /**
   * Whom a title alone stands for: its holder on the day, or who the article has called so; or
   * null.
   */
  @Nullable String of(TitleReading reading) {
    Title title = reading.title();
    String of = reading.of();
    if (of == null && NameShape.goesOn(r, reading.last())
        || of != null && reading.former()
        || NameShape.isNoOneInOffice(r, reading)) {
      return null;
    }
    String sent = sent(reading);
    if (sent != null) {
      return sent;
    }
    if (of == null || reading.former() || !title.single()) {
      String before = memory.antecedent(reading);
      if (before != null || of != null || reading.former() || !title.single()) {
        return before;
      }
      of = memory.home();
    }
    Post post =
        of == null
            ? null
            : memory.dictionary().holder(title.offices(), of, memory.day()).orElse(null);
    if (post == null && reading.of() == null) {
      post = memory.dictionary().onlyHolder(title.offices(), memory.day());
    }
    if (post == null && reading.of() != null) {
      return memory.called(title, reading.of());
    }
    return post == null ? null : post.person();
  }

  /** The holder of an office that says where to: المبعوث الأممي إلى سوريا. */
  private @Nullable String sent(TitleReading reading) {
    String of = reading.of();
    String to = reading.to();
    if (of == null || to == null || memory.day() == null) {
      return null;
    }
    List<String> offices = reading.title().offices().stream().map(o -> o + ":" + to).toList();
    return memory.dictionary().holder(offices, of, memory.day()).map(Post::person).orElse(null);
  }

  boolean unconfirmed(String holder, TitleReading reading) {
    LocalDate day = memory.day();
    Actor actor = memory.dictionary().actor(holder);
    return day != null
        && actor != null
        && actor.posts().stream()
            .filter(p -> reading.title().offices().contains(p.office()) && p.holdsOn(day))
            .anyMatch(p -> p.unconfirmedOn(day));
  }

  /**
   * Whether the person just named can bear the title: nobody knows, or he held such an office
   * there.
   */
  boolean mayBear(@Nullable String person, TitleReading reading) {
    Actor who = person == null ? null : memory.dictionary().actor(person);
    String of = reading.of();
    return who == null
        || of == null
        || of.equals(who.state())
        || who.posts().stream().anyMatch(p -> of.equals(p.of()));
  }

  /**
   * Whether the person named last cannot bear the title, whose holder is known: the object of the
   * verb that the holder is subject of (هنأ الرئيس الفرنسي الأمير محمد بن سلمان).
   */
  boolean isAnother(TitleReading reading) {
    String of = reading.of();
    String named = r.mentions().get(r.mentions().size() - 1).actor();
    Actor who = named == null ? null : memory.dictionary().actor(named);
    if (of == null || who == null || of.equals(who.state()) || reading.former()) {
      return false;
    }
    String holder = of(reading);
    return holder != null
        && !holder.equals(named)
        && who.posts().stream().noneMatch(p -> of.equals(p.of()));
  }
}
