package marsad.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.text.Folding;

/**
 * Which texts edits of the dictionary can touch: those in which the dictionary's own search finds a
 * name that an entry has gained or lost. It may say yes to a text that reads the same after all,
 * never no to one that reads otherwise.
 *
 * <p>A name that changes nothing but itself counts alone. Where the person's first name changes,
 * the kind or the state, all of its names count, since what follows them in a text may read
 * otherwise; where posts change, all titles of their offices count too.
 */
public final class EditReach {
  private final NameIndex index;

  /** The persons whose names any spelling may mean, or no longer mean. */
  private final Spellings spellings;

  private EditReach(NameIndex index, Spellings spellings) {
    this.index = index;
    this.spellings = spellings;
  }

  /**
   * The reach of an entry's edit.
   *
   * @param before the entry as it was, or empty when it is new
   * @param after as it is, or empty when it was taken out
   */
  public record Edit(Optional<Actor> before, Optional<Actor> after) {}

  /**
   * The reach of all {@code edits}.
   *
   * @param after the dictionary that they lead to
   */
  public static EditReach of(List<Edit> edits, ActorDictionary after) {
    NameIndexBuilder names = new NameIndexBuilder();
    Set<String> offices = new HashSet<>();
    for (Edit edit : edits) {
      add(edit, names, offices);
    }
    ActorDictionary before =
        after.edited(
            edits.stream()
                .collect(Collectors.toMap(EditReach::id, Edit::before, (first, second) -> first)));
    statistics(edits, before, after, names);
    if (!offices.isEmpty()) {
      TitleReader.titles(DictionaryFile.shipped("actors/offices.txt")).stream()
          .filter(t -> t.offices().stream().anyMatch(offices::contains))
          .forEach(t -> names.add(t.words(), new Lexeme(Lexeme.Kind.TITLE, null, t, null)));
    }
    return new EditReach(names.build(), spellings(edits));
  }

  private static Spellings spellings(List<Edit> edits) {
    Spellings reached = Spellings.none();
    for (Edit edit : edits) {
      reached = reached.with(edit.before(), alike(edit) ? edit.after() : Optional.empty());
      reached = reached.with(edit.after(), alike(edit) ? edit.before() : Optional.empty());
    }
    return reached;
  }

  /** The reach of all names of {@code actor}. */
  public static EditReach of(Actor actor) {
    NameIndexBuilder names = new NameIndexBuilder();
    Aliases.forEach(actor, (alias, kind) -> names.add(alias, Lexeme.of(kind, actor)));
    return new EditReach(
        names.build(), Spellings.none().with(Optional.of(actor), Optional.empty()));
  }

  private static String id(Edit edit) {
    return edit.after().or(edit::before).map(Actor::id).orElseThrow();
  }

  private static void add(Edit edit, NameIndexBuilder names, Set<String> offices) {
    boolean all = !alike(edit);
    Set<String> had = aliases(edit.before());
    Set<String> has = aliases(edit.after());
    BiConsumer<Actor, Set<String>> changed =
        (actor, others) ->
            Aliases.forEach(
                actor,
                (alias, kind) -> {
                  if (all || !others.contains(kind + " " + alias)) {
                    names.add(alias, Lexeme.of(kind, actor));
                  }
                });
    edit.before().ifPresent(actor -> changed.accept(actor, has));
    edit.after().ifPresent(actor -> changed.accept(actor, had));
    List<Post> before = edit.before().map(Actor::posts).orElse(List.of());
    List<Post> after = edit.after().map(Actor::posts).orElse(List.of());
    if (!before.equals(after)) {
      Stream.concat(before.stream(), after.stream())
          .filter(post -> !(before.contains(post) && after.contains(post)))
          .forEach(post -> offices.add(post.office()));
    }
  }

  /** Whether an edit leaves all but the further names of its entry as it was. */
  private static boolean alike(Edit edit) {
    if (edit.before().isEmpty() || edit.after().isEmpty()) {
      return false;
    }
    Actor a = edit.before().get();
    Actor b = edit.after().get();
    return a.kind() == b.kind()
        && Objects.equals(a.state(), b.state())
        && a.name().equals(b.name())
        && a.posts().equals(b.posts());
  }

  private static Set<String> aliases(Optional<Actor> actor) {
    Set<String> out = new HashSet<>();
    actor.ifPresent(a -> Aliases.forEach(a, (alias, kind) -> out.add(kind + " " + alias)));
    return out;
  }

  /** Adds the words that are no longer, or only now, known as parts of persons' names. */
  private static void statistics(
      List<Edit> edits, ActorDictionary before, ActorDictionary after, NameIndexBuilder names) {
    for (Edit edit : edits) {
      Stream.of(edit.before(), edit.after())
          .flatMap(Optional::stream)
          .filter(actor -> actor.kind() == Actor.Kind.PERSON)
          .flatMap(
              actor -> Stream.of(Folding.key(actor.name()).split(" ")).map(w -> word(w, actor)))
          .filter(
              w ->
                  before.isNameWord(w.word()) != after.isNameWord(w.word())
                      || before.bearers(w.word()) != after.bearers(w.word()))
          .forEach(w -> names.add(w.word(), Lexeme.of(Lexeme.Kind.SHORT, w.actor())));
    }
  }

  private record Word(String word, Actor actor) {}

  private static Word word(String word, Actor actor) {
    return new Word(word, actor);
  }

  /** Whether {@code text} may be read otherwise. */
  public boolean touches(String text) {
    Tokens words = new Tokens(Folding.fold(text));
    return index.in(words).stream().anyMatch(matches -> !matches.isEmpty())
        || spellings.occurIn(words);
  }
}
