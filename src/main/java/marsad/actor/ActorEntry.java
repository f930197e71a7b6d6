package marsad.actor;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import marsad.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the dictionary as it is published, the value of {@code actors}. What a user wrote
 * stays when a newer program brings another entry under its id; what a program brought is replaced.
 *
 * @param actor the entry; of a retired one, the last
 * @param source who wrote it
 * @param base of an entry that a user wrote, the {@link #revision} of the one that Marsad shipped
 *     under its id at the time, or null when it shipped none
 * @param retired why the actor is not in the dictionary any more, or null while it is
 */
public record ActorEntry(
    Actor actor, Source source, @Nullable String base, @Nullable String retired) {
  public ActorEntry {
    Objects.requireNonNull(actor, "no actor");
    Objects.requireNonNull(source, "no source");
  }

  /** Who wrote an entry. */
  public enum Source {
    /** Whoever made the program. */
    BUNDLED,
    /** Whoever uses it. */
    USER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An entry as Marsad ships it. */
  public static ActorEntry bundled(Actor actor) {
    return new ActorEntry(actor, Source.BUNDLED, null, null);
  }

  /**
   * An entry as a user wants it.
   *
   * @param shipped what Marsad ships under its id, or null
   */
  public static ActorEntry user(Actor actor, @Nullable Actor shipped) {
    return new ActorEntry(actor, Source.USER, shipped == null ? null : revision(shipped), null);
  }

  /** The same taken out of the dictionary. */
  public ActorEntry retired(String reason) {
    return new ActorEntry(actor, source, base, reason);
  }

  /** The actor, unless it is retired. */
  public Optional<Actor> inForce() {
    return retired == null ? Optional.of(actor) : Optional.empty();
  }

  /** Hash of what an entry says. */
  public static String revision(Actor actor) {
    return ArticleId.hash(actor.toString());
  }
}
