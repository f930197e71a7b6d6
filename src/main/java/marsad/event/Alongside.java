package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parties of what others do to help in what a verb tells: عقد اجتماعا بطلب من تركيا,
 * أفرجت بوساطة قطرية, بالتعاون مع, بدعم من; or who is there to receive a guest: كان في استقباله.
 */
final class Alongside {
  private static final Set<String> ANSWER = Clause.words("استجابة تلبية نزولا");

  private static final Set<String> WAS = Clause.words("كان كانت");

  private final Clause clause;

  private final Recipients recipients;

  private final Carriers carriers;

  private final Genitives genitives;

  private final Owners owners;

  Alongside(
      Clause clause, Recipients recipients, Carriers carriers, Genitives genitives, Owners owners) {
    this.owners = owners;
    this.clause = clause;
    this.recipients = recipients;
    this.carriers = carriers;
    this.genitives = genitives;
  }

  /**
   * Who helps, and whom; null when {@code t} is no such noun.
   *
   * @param topics of whom the text speaks at each trigger
   */
  @Nullable Found of(Trigger t, int end, Map<Trigger, List<String>> topics) {
    EventType type = t.entry().type();
    boolean with = clause.bare(t.at()).startsWith("ب");
    String next = clause.word(t.last());
    if (welcomes(t)) {
      return welcome(t);
    }
    if (type == EventType.REQUEST && with && next.equals("من")) {
      List<String> by = recipients.of(t, t.last(), Math.min(end, t.last() + 3), List.of());
      return new Found(by, doers(t));
    }
    Name asks = type == EventType.REQUEST && answered(clause, t) ? genitives.genitive(t) : null;
    if (asks != null) {
      return new Found(List.of(asks.id()), doers(t));
    }
    boolean mediation = "third-party".equals(t.entry().mode());
    if (mediation && (with || Clause.isTemporal(clause.word(t.at() - 1)))) {
      Name mediator = genitives.adjective(t);
      List<String> by = mediator == null ? carriers.agents().from(t) : List.of(mediator.id());
      return new Found(by, doers(t));
    }
    if (type == EventType.COOPERATE && with && next.equals("مع")) {
      return new Found(carriers.doing(t, topics), recipients.of(t, t.last(), end, List.of()));
    }
    boolean backed = type == EventType.AID && clause.word(t.last() - 1).equals("من");
    return backed ? new Found(recipients.named(t.last(), end), backed(t, topics)) : null;
  }

  /** What was agreed with whom, by who tells of it: قال إنه تم الاتفاق مع العراق. */
  Found agreed(Trigger t, int end, Map<Trigger, List<String>> topics) {
    boolean with = clause.word(t.last()).equals("مع");
    List<String> who = with ? topics.getOrDefault(t, List.of()) : List.of();
    return new Found(who, with ? recipients.of(t, t.last(), end, who) : List.of());
  }

  /** Whether something is done because {@code t} asks for it: أعلن هدنة استجابة لطلب فلان. */
  static boolean answered(Clause clause, Trigger t) {
    return "طلب".equals(t.entry().past()) && ANSWER.contains(clause.bare(t.at() - 1))
        || "طلب".equals(t.entry().past())
            && clause.word(t.at() - 1).equals("علي")
            && clause.bare(t.at() - 2).equals("بناء");
  }

  /** Who is backed: whose deed stands right before (تنفيذ القوات العراقية بدعم من), or who acts. */
  private List<String> backed(Trigger t, Map<Trigger, List<String>> topics) {
    Name beside = clause.covering(t.at() - 1);
    boolean whose = beside != null && beside.role() == Name.Case.GENITIVE && beside.acts();
    return beside != null && whose ? List.of(beside.id()) : carriers.doing(t, topics);
  }

  private boolean welcomes(Trigger t) {
    return "استقبل".equals(t.entry().past())
        && clause.word(t.at() - 1).equals("في")
        && WAS.contains(clause.bare(t.at() - 2));
  }

  /** A guest, named or spoken of before, and who was there to receive him, however far behind. */
  private Found welcome(Trigger t) {
    List<String> guests = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    for (Name n : clause.names()) {
      boolean guest = n.phrase() == t.last() && !t.form().pronoun();
      boolean host = n.phrase() >= t.last() && n.preposition().isEmpty() && n.acts();
      if (guest) {
        recipients.coordination().coordinated(n, clause.count(), guests);
      } else if (host && hosts.isEmpty() && !clause.boundaryIn(t.last(), n.phrase())) {
        recipients.coordination().coordinated(n, clause.count(), hosts);
      }
    }
    hosts.removeAll(guests);
    return new Found(t.form().pronoun() ? owners.of(t, null) : guests, hosts);
  }

  /** Who mediates between two sides: وساطة تقودها قطر بين; null when nobody is said to. */
  @Nullable Found between(Trigger t, int end, Sides.Two sides) {
    if (!"third-party".equals(t.entry().mode())) {
      return null;
    }
    Found led = carriers.relative(t, end);
    Name mediator = genitives.genitive(t) == null ? genitives.adjective(t) : genitives.genitive(t);
    List<String> by =
        led != null ? led.actors() : mediator == null ? List.<String>of() : List.of(mediator.id());
    List<String> both = new ArrayList<>(sides.first());
    both.addAll(sides.second());
    both.removeAll(by);
    return by.isEmpty() ? null : new Found(by, both);
  }

  /** Who does what the verb before tells. */
  private List<String> doers(Trigger t) {
    Verb before = carriers.circumstance().before(t);
    return before == null ? List.of() : before.subject();
  }
}
