package marsad.alert;

import java.util.ArrayList;
import java.util.List;
import marsad.event.ActorEvent;
import marsad.text.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A story on one actor's stream, with its copies.
 *
 * @param id its first article
 * @param signature that of its first article
 * @param day when it was first published, days since 1970, or null
 * @param copies beginnings of the ids of the articles that carry it, at most {@link #MAX_COPIES}
 * @param articles how many articles carry it
 * @param outlets the outlets that carry it, in order of arrival
 * @param agencies the agencies that the copies credit, in order of arrival
 * @param unconfirmed whether all copies may mean somebody else
 * @param hits the rules that hold for it, at most {@link #MAX_HITS}
 */
record Story(
    String id,
    String signature,
    @Nullable Long day,
    List<String> copies,
    int articles,
    List<String> outlets,
    List<String> agencies,
    boolean unconfirmed,
    List<Hit> hits) {
  /** Articles beyond this are counted, but not known again. */
  static final int MAX_COPIES = 24;

  /** A list of a hundred names is no reason for a hundred alerts on who was named with whom. */
  static final int MAX_HITS = 64;

  /** What is alike but published further apart is a formula, not a copy. */
  private static final int MAX_DAYS = 7;

  private static final int SHORT_ID = 10;

  Story {
    copies = List.copyOf(copies);
    outlets = List.copyOf(outlets);
    agencies = List.copyOf(agencies);
    hits = List.copyOf(hits);
  }

  /**
   * A rule that holds for the story.
   *
   * @param alert id of its alert
   * @param outlets independent outlets that must carry the story before the alert fires
   */
  record Hit(String alert, int outlets) {}

  /** The story that {@code record} begins. */
  static Story first(ActorEvent record, @Nullable Long day) {
    return new Story(
            record.articleId(),
            record.signature(),
            day,
            List.of(),
            0,
            List.of(),
            List.of(),
            true,
            List.of())
        .carriedBy(record);
  }

  boolean has(String articleId) {
    return copies.contains(shortId(articleId));
  }

  boolean isCopy(ActorEvent record, @Nullable Long when) {
    return (day == null || when == null || Math.abs(day - when) <= MAX_DAYS)
        && isSignature(signature)
        && isSignature(record.signature())
        && Signature.alike(signature, record.signature());
  }

  /** Records of older versions have others. */
  private static boolean isSignature(String text) {
    return text.length() == Signature.NONE.length();
  }

  /** Whether {@code record} names its subject by a title that may be another's by now. */
  static boolean isUnconfirmed(ActorEvent record) {
    ActorEvent.Named named = record.mention();
    return named != null && named.flags().contains("unconfirmed");
  }

  private static String shortId(String articleId) {
    return articleId.substring(0, Math.min(SHORT_ID, articleId.length()));
  }

  /** With one more copy. */
  Story carriedBy(ActorEvent record) {
    return new Story(
        id,
        signature,
        day,
        with(copies, shortId(record.articleId())),
        articles + 1,
        record.outlet() == null ? outlets : with(outlets, record.outlet()),
        with(agencies, record.agencies().toArray(new String[0])),
        unconfirmed && isUnconfirmed(record),
        hits);
  }

  /** Without the copy that has proved not to name the actor. */
  Story without(String articleId) {
    List<String> left = new ArrayList<>(copies);
    left.remove(shortId(articleId));
    return new Story(id, signature, day, left, articles - 1, outlets, agencies, unconfirmed, hits);
  }

  Story with(List<Hit> more) {
    return new Story(id, signature, day, copies, articles, outlets, agencies, unconfirmed, more);
  }

  private static List<String> with(List<String> list, String... more) {
    List<String> out = new ArrayList<>(list);
    for (String s : more) {
      if (!out.contains(s) && out.size() < MAX_COPIES) {
        out.add(s);
      }
    }
    return out;
  }
}
