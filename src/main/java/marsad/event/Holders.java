package marsad.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Post;
import marsad.entity.MentionType;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons whom one title in the dual or plural and several states name: وزيرا الخارجية
 * السعودي والإيراني, وزراء خارجية مصر والأردن, الرئيسين الروسي والأمريكي.
 */
final class Holders {
  private static final Set<String> MINISTERS = WordSet.named("holders.ministers");

  private static final Set<String> PRESIDENTS = WordSet.named("holders.presidents");

  private static final Set<String> KINGS = WordSet.named("holders.kings");

  /** Offices by what stands behind the ministers, with or without article. */
  private static final Map<String, String> MINISTRIES =
      Map.of(
          "خارجيه", "foreign-minister",
          "دفاع", "defense-minister",
          "داخليه", "interior-minister",
          "ماليه", "finance-minister");

  private static final Set<String> PEERS =
      Clause.words("نظرائه نظرائها نظرائهم نظيريه نظيريها نظيراه نظيراها");

  private static final Set<String> OFFICES =
      Set.of(
          "foreign-minister",
          "defense-minister",
          "interior-minister",
          "finance-minister",
          "president",
          "prime-minister",
          "king");

  private static final Set<String> CABINET = Clause.words("وزراء الوزراء حكومات حكومة الحكومات");

  /** Words back to who holds the office that his peers hold too. */
  private static final int MAX_PEER = 24;

  private final Clause clause;

  private final ActorDictionary dictionary;

  private final Placement placement;

  private final @Nullable LocalDate day;

  /** The office that a list of states goes on with, by the word behind the last of them. */
  private final Map<Integer, String> goingOn = new HashMap<>();

  /**
   * @param day the article's day, UTC, or null
   */
  Holders(Clause clause, ActorDictionary dictionary, Placement placement, @Nullable LocalDate day) {
    this.clause = clause;
    this.dictionary = dictionary;
    this.placement = placement;
    this.day = day;
  }

  /** The title that stands before a state, from word {@code head} on. */
  private record Title(String office, int head, String clitics) {}

  /**
   * Who holds for {@code state}, named at the words {@code first} to {@code last}, the office of
   * the title before it, or of the list that it goes on; null when that is none or nobody known.
   */
  @Nullable Name of(String state, int first, int last) {
    boolean apart = clause.word(first - 1).equals("و");
    int and = apart ? first - 1 : first;
    boolean on = clause.joined(and) && (apart || clause.conjoined(first));
    String listed = on ? goingOn.get(and) : null;
    Title title = listed == null ? title(first) : new Title(listed, first, "و");
    Name titled = clause.covering(last);
    if (title == null || titled != null && titled.type() == MentionType.PERSON) {
      return null; // وزيرا الخارجية السعودي فيصل بن فرحان و
    }
    goingOn.put(last, title.office());
    Post post = dictionary.holder(List.of(title.office()), state, day).orElse(null);
    return post == null
        ? null
        : placement.placed(
            post.person(), MentionType.ROLE, first, last, title.head(), title.clitics(), How.BODY);
  }

  /** The title in the dual or plural that ends before word {@code i}, or null. */
  private @Nullable Title title(int i) {
    if (!clause.joined(i) || clause.conjoined(i)) {
      return null;
    }
    String before = clause.word(i - 1);
    String ministry = MINISTRIES.get(Complements.plain(before));
    Title minister = ministry == null ? null : title(ministry, i - 2, MINISTERS);
    Title premier =
        CABINET.contains(before) ? title("prime-minister", i - 2, PRESIDENTS) : minister;
    Title peer =
        PEERS.contains(Bodies.article(before, Bodies.clitics(before, PEERS))) ? peer(i - 1) : null;
    if (peer != null) {
      return peer;
    }
    Title president = premier == null ? title("president", i - 1, PRESIDENTS) : premier;
    return president == null ? title("king", i - 1, KINGS) : president;
  }

  /** The office of who is named before his peers at word {@code i}, if it is one of these. */
  private @Nullable Title peer(int i) {
    for (int k = i - 1; k >= Math.max(0, i - MAX_PEER); k--) {
      Name n = clause.covering(k);
      Actor person = n == null || !n.isPerson() ? null : dictionary.actor(n.id());
      LocalDate on = day;
      for (Post post : person == null ? List.<Post>of() : person.posts()) {
        if (on != null && post.holdsOn(on) && OFFICES.contains(post.office())) {
          return new Title(post.office(), i, Bodies.clitics(clause.word(i), PEERS));
        }
      }
      if (person != null) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Title title(String office, int i, Set<String> heads) {
    String clitics = Bodies.clitics(clause.word(i), heads);
    boolean head = heads.contains(Bodies.article(clause.word(i), clitics));
    return head && clause.covering(i) == null && clause.joined(i + 1)
        ? new Title(office, i, clitics)
        : null;
  }
}
