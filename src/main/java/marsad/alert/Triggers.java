package marsad.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import marsad.actor.Actor;
import marsad.event.ActorEvent;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold for a record, given what was remembered before it came.
 *
 * @param memory of its subject
 * @param time of its article, or null
 * @param day of that time, days since 1970, or null
 * @param listening to the stream of all subjects
 * @param newStory whether no copy came before
 */
record Triggers(
    ActorEvent record,
    ActorMemory memory,
    @Nullable Instant time,
    @Nullable Long day,
    Listening listening,
    boolean newStory,
    Function<String, @Nullable Actor> actors) {
  private static final int WEEK = 7;

  /** A surge is one by chance in a thousand days when it is so many standard deviations off. */
  private static final double DEVIATIONS = 3;

  /**
   * A rule that holds.
   *
   * @param other the second actor of a pair, or null
   */
  record Trigger(Rule rule, @Nullable String other, Reason reason) {}

  List<Trigger> of(Rule rule) {
    List<Trigger> out = new ArrayList<>();
    if (!rule.about().include(record.actor(), actors.apply(record.actor())) && !isPair(rule)) {
      return out;
    }
    if (isPair(rule)) {
      pairs(rule, out);
    } else if (rightKind(rule) && salient(rule)) {
      Reason reason = reason(rule);
      if (reason != null) {
        out.add(new Trigger(rule, null, reason));
      }
    }
    return out;
  }

  private static boolean isPair(Rule rule) {
    return rule.kind() == Rule.Kind.PAIR || rule.kind() == Rule.Kind.NEW_EVENT;
  }

  /** Rules with events look at events, the others at mentions. */
  private boolean rightKind(Rule rule) {
    ActorEvent.Done event = record.event();
    boolean events = !rule.events().isEmpty() || rule.kind() == Rule.Kind.NEW_EVENT;
    return events
        ? event != null
            && Facts.isFact(event)
            && (rule.events().isEmpty() || rule.events().contains(event.type()))
        : record.mention() != null;
  }

  private boolean salient(Rule rule) {
    ActorEvent.Named named = record.mention();
    Evidence evidence = record.evidence();
    return (named == null || named.count() >= rule.mentions())
        && (!rule.fullName() || isByName())
        && (!rule.headline() || evidence != null && evidence.in().equals("title"));
  }

  private @Nullable Reason reason(Rule rule) {
    ActorEvent.Named named = record.mention();
    return switch (rule.kind()) {
      case FIRST_MENTION -> memory.articles() == 0 ? Reasons.firstMention(name()) : null;
      case WATCH -> watched();
      case NEW_OFFICE ->
          named != null && named.claim() != null && !memory.known().has(Facts.office(named.claim()))
              ? Reasons.newOffice(name(), named.claim())
              : null;
      case RETURN -> newStory && memory.stories() >= rule.stories() ? returned(rule) : null;
      case SURGE -> newStory && day != null && rested(rule, WEEK, day) ? surge(rule, day) : null;
      case DROP ->
          newStory && day != null && rested(rule, rule.days(), day) ? drop(rule, day) : null;
      case UNKNOWN_NAME ->
          newStory && !memory.spoke().containsKey(rule.name()) ? unknown(rule) : null;
      case PAIR, NEW_EVENT -> null;
    };
  }

  /** Whether the article introduces the actor by name: surnames and titles may mean another. */
  private boolean isByName() {
    ActorEvent.Named named = record.mention();
    Evidence evidence = record.evidence();
    boolean inTitle = evidence != null && evidence.in().equals("title");
    return named != null
        && (named.form().equals("full") || inTitle && !named.form().equals("title"));
  }

  private Reason watched() {
    ActorEvent.Done event = record.event();
    return event == null ? Reasons.watch(name()) : Reasons.event(name(), event.type());
  }

  private boolean rested(Rule rule, int days, long today) {
    Long last = memory.spoke().get(rule.name());
    return last == null || today - last >= days || today < last;
  }

  private @Nullable Reason returned(Rule rule) {
    Instant last = memory.lastSeen();
    Instant since = listening.since();
    if (last == null || day == null || since == null) {
      return null;
    }
    long silence = day - Math.max(AlertRules.day(last), AlertRules.day(since));
    return silence >= rule.days() ? Reasons.returned(name(), silence) : null;
  }

  /** Days of the history before {@code to} that the actor and the stream both have. */
  private long history(long to, int most) {
    Instant first = memory.firstSeen();
    Instant since = listening.since();
    return first == null || since == null
        ? 0
        : Math.min(most, to - Math.max(AlertRules.day(first), AlertRules.day(since)));
  }

  private @Nullable Reason surge(Rule rule, long today) {
    long days = history(today, rule.days());
    if (days * 2 < rule.days()) {
      return null;
    }
    int now = memory.days().on(today) + 1;
    double usual = memory.days().between(today - days, today) / (double) days;
    double expected = usual * Math.max(1, volume(today, 1, days));
    boolean much =
        now >= rule.stories()
            && now >= rule.factor() * expected
            && now >= expected + DEVIATIONS * Math.sqrt(expected);
    return much ? Reasons.surge(name(), now, usual, days) : null;
  }

  private @Nullable Reason drop(Rule rule, long today) {
    long days = history(today - WEEK, rule.days());
    if (days < rule.days()) {
      return null;
    }
    int now = memory.days().between(today - WEEK, today);
    double usual = memory.days().between(today - WEEK - days, today - WEEK) * (double) WEEK / days;
    double expected = usual * Math.min(1, volume(today - WEEK, WEEK, days));
    boolean little = expected >= rule.stories() && now * rule.factor() <= expected;
    return little ? Reasons.drop(name(), now, usual) : null;
  }

  /** How much more news there is of others a day from {@code from} on than there was before. */
  private double volume(long from, long days, long before) {
    double usual = others(from - before, from) / (double) before;
    return usual == 0 ? 1 : others(from, from + days) / (double) days / usual;
  }

  private int others(long from, long to) {
    return listening.stories().between(from, to) - memory.days().between(from, to);
  }

  private @Nullable Reason unknown(Rule rule) {
    ActorEvent.Claim claim = record.mention() == null ? null : record.mention().claim();
    boolean office = claim != null && claim.office().strip().indexOf(' ') > 0;
    if (day == null || claim == null || !office) {
      return null; // الملك and الأمير begin the names of streets and schools
    }
    int stories = memory.days().between(day - rule.days(), day + 1) + 1;
    return stories >= rule.stories() ? Reasons.unknownName(claim, stories) : null;
  }

  private void pairs(Rule rule, List<Trigger> out) {
    if (!rightKind(rule) || !salient(rule) || memory.stories() < rule.stories()) {
      return;
    }
    ActorEvent.Done event = record.event();
    for (String partner : Facts.partners(record)) {
      boolean met = memory.known().has(Facts.together(record, partner));
      if (!fits(rule, record.actor(), partner) && !fits(rule, partner, record.actor())) {
        continue;
      }
      if (rule.kind() == Rule.Kind.PAIR && !met) {
        out.add(
            new Trigger(
                rule,
                partner,
                event == null
                    ? Reasons.pair(name(), name(partner))
                    : Reasons.pairEvent(name(), name(partner), event.type())));
      } else if (rule.kind() == Rule.Kind.NEW_EVENT
          && met
          && event != null
          && !memory.known().has(Facts.between(event, partner))) {
        out.add(new Trigger(rule, partner, Reasons.newEvent(name(), name(partner), event.type())));
      }
    }
  }

  private boolean fits(Rule rule, String one, String other) {
    return rule.about().include(one, actors.apply(one))
        && rule.with().include(other, actors.apply(other))
        && (!rule.across() || !state(one).equals(state(other)));
  }

  /** The state that {@code id} is or belongs to, else itself. */
  private String state(String id) {
    Actor actor = actors.apply(id);
    return actor == null || actor.state() == null ? id : actor.state();
  }

  private Reasons.Name name() {
    return name(record.actor());
  }

  private Reasons.Name name(String id) {
    return Reasons.Name.of(id, actors.apply(id));
  }
}
