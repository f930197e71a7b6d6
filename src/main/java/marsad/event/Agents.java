package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/**
 * Finds who did what a noun or passive tells, where no verb says so: behind من قبل, by his weapon,
 * by the ل or من of his attack, or as who decided it.
 */
final class Agents {
  private static final int MAX_BEFORE = 12;

  private static final Set<String> DECIDES = WordSet.named("agents.decides");

  /** Bring whom they have for an object to do what follows إلى. */
  private static final Set<String> DRIVES = Clause.words("دفع دفعت يدفع تدفع أجبر أجبرت اضطر حدا");

  private static final Set<String> AGENT_PREPOSITIONS = Clause.words("قبل جانب يد أيدي طرف");

  /** With إلى who is said to have done it: هجمات نسبت إلى. */
  private static final Set<String> ASCRIBED =
      Clause.words("نسب نسبت ينسب تنسب منسوب منسوبة المنسوب المنسوبة");

  private static final Set<String> ADOPTED = Clause.words("تبناه تبنته تبناها تبنتها");

  private static final Set<String> ANNOUNCED = Clause.words("أعلن أعلنت");

  /** What someone is hurt by, before whose it is: برصاص, في غارة. */
  static final Set<String> INSTRUMENTS = WordSet.named("agents.instruments");

  /** Are fought with a foe. */
  private static final Set<String> CLASHES =
      Clause.words("مواجهات اشتباكات معارك اشتباك معركة قتال");

  private final Clause clause;

  private final Subjects subjects;

  private final Coordination coordination;

  Agents(Clause clause, Subjects subjects, Coordination coordination) {
    this.clause = clause;
    this.subjects = subjects;
    this.coordination = coordination;
  }

  /** Who is named behind من قبل, من جانب, على يد. */
  List<String> agent(int from, int end) {
    List<String> out = new ArrayList<>();
    for (int i = from; i < Math.min(end, from + 12); i++) {
      boolean by =
          AGENT_PREPOSITIONS.contains(clause.word(i + 1))
              && (clause.word(i).equals("من") || clause.word(i).equals("علي"));
      by |= ASCRIBED.contains(clause.bare(i)) && clause.word(i + 1).equals("الي");
      Name owner = by ? null : instrument(i);
      owner = owner == null ? adopter(i) : owner;
      if (owner != null) {
        return List.of(owner.id());
      }
      if (by) {
        for (Name n : clause.names()) {
          if (n.phrase() > i + 1
              && n.phrase() - i <= 4
              && n.acts()
              && (n.phrase() == i + 2 || !Clause.isPreposition(clause.word(n.phrase() - 1)))) {
            coordination.coordinated(n, clause.count(), out);
            return out;
          }
        }
      }
    }
    return out;
  }

  /**
   * The parties of a verb that nothing but من قبل behind whom it is done to shows to be passive:
   * اتهمت إيران من قبل الولايات المتحدة. Null for any other.
   *
   * @param known whether its subject is named
   */
  @Nullable Found passive(Trigger t, boolean known, Recipients recipients, int end) {
    boolean active = t.form().finite() && !t.form().passive() && !t.form().pronoun();
    for (int i = t.last(); active && i < Math.min(end, t.last() + MAX_BEFORE); i++) {
      Name suffers = clause.covering(i - 1);
      boolean by = clause.word(i).equals("من") && clause.word(i + 1).equals("قبل");
      if (!clause.near(i) || clause.boundary(i)) {
        return null;
      }
      if (by && suffers != null && suffers.suffers() && suffers.phrase() > t.at()) {
        List<String> agent = agent(i, end);
        List<String> whom = new ArrayList<>();
        if (suffers.phrase() == t.at() + 1) {
          coordination.coordinated(suffers, i, whom);
        } else if (!known) {
          whom = recipients.of(t, Math.max(t.last(), t.at() + 1), i, agent);
        }
        return agent.isEmpty() || whom.isEmpty() ? null : new Found(agent, whom);
      }
    }
    return null;
  }

  /** Who says at word {@code i} that it was he: هجوم تبناه التنظيم, أعلن التنظيم مسؤوليته عنه. */
  private @Nullable Name adopter(int i) {
    Name n = clause.covering(i + 1);
    boolean says =
        ADOPTED.contains(clause.bare(i))
            || n != null
                && ANNOUNCED.contains(clause.bare(i))
                && clause.word(n.last()).startsWith("مسووليت");
    return says && n != null && n.phrase() == i + 1 && n.acts() ? n : null;
  }

  /** Whether what stands at word {@code i} is attacked: هجوم داعش على, but not على يد. */
  boolean against(int i) {
    String word = clause.word(i);
    return word.equals("ضد")
        || word.equals("علي") && !AGENT_PREPOSITIONS.contains(clause.word(i + 1));
  }

  /** Whose the weapon or attack at word {@code i} is: برصاص الجيش, في غارة إسرائيلية. */
  @Nullable Name instrument(int i) {
    String word = clause.bare(i);
    boolean with = word.startsWith("ب") && INSTRUMENTS.contains(word.substring(1));
    boolean in =
        INSTRUMENTS.contains(Complements.plain(word)) && Clause.isPreposition(clause.word(i - 1));
    Name foe = in && CLASHES.contains(word) ? foe(i) : null;
    if (foe != null) {
      return foe;
    }
    Name weapon = clause.covering(i);
    if (weapon != null && with && weapon.phrase() == i && weapon.how() == How.BODY) {
      return weapon; // بمسيرة إسرائيلية
    }
    if (weapon != null || !with && !in) {
      return null;
    }
    for (Name n : clause.names()) {
      int gap = n.phrase() - i - 1;
      if (n.suffers()
          && gap >= 0
          && gap <= 2
          && (n.preposition().isEmpty() || n.preposition().equals("ل"))
          && clause.joined(n.phrase())) {
        boolean near =
            gap == 0
                || n.preposition().equals("ل")
                || n.how() == How.ADJECTIVE && clause.joined(i + 1);
        return near ? n : null;
      }
    }
    return null;
  }

  /** With whom a clash at word {@code i} was: في مواجهات عنيفة مع الحوثيين. */
  private @Nullable Name foe(int i) {
    for (int k = i + 1; k <= i + 3 && clause.joined(k); k++) {
      Name n = clause.covering(k);
      if (n != null) {
        return n.preposition().equals("مع") && n.acts() ? n : null;
      }
    }
    return null;
  }

  /** Who decides, begins or owns up to what the noun tells: قرار إسرائيل ضم, تبني الحزب قتل. */
  List<String> decided(Trigger t) {
    Name driven = clause.word(t.at() - 1).equals("الي") ? clause.covering(t.at() - 2) : null;
    if (driven != null && driven.acts() && DRIVES.contains(clause.bare(driven.phrase() - 1))) {
      return List.of(driven.id()); // دفع الجيش إلى قصف
    }
    int before = Clause.isPreposition(clause.word(t.at() - 1)) ? t.at() - 2 : t.at() - 1;
    Name n = clause.covering(before); // إقدام إسرائيل على قصف
    if (n == null || !n.acts() || !clause.near(t.at())) {
      return List.of();
    }
    return decides(n.phrase() - 1) ? List.of(n.id()) : List.of();
  }

  /** Whether the genitive of word {@code i} does what stands behind it. */
  boolean decides(int i) {
    String noun = clause.bare(i);
    return DECIDES.contains(noun) || DECIDES.contains(Complements.ungoverned(noun));
  }

  /** Whose attack it was that someone died of, named before in the sentence. */
  List<String> strike(Trigger t) {
    for (int i = t.at() - 1; i >= Math.max(0, t.at() - MAX_BEFORE); i--) {
      Name n = clause.covering(i);
      if (n != null && n.how() == How.ADJECTIVE && n.last() == i + 1) {
        return subjects.strikes(n) ? List.of(n.id()) : List.of();
      }
    }
    return List.of();
  }

  /**
   * Who attacks or visits, in the phrase that ل joins: هجوم لمقاتلي التنظيم على, زيارة للوزير إلى.
   */
  List<String> attacker(Trigger t) {
    boolean visit = "visit".equals(t.entry().mode());
    if (!visit && (t.entry().type() != EventType.ASSAULT || t.entry().markers().contains("ل"))) {
      return List.of();
    }
    for (Name n : clause.names()) {
      int gap = n.phrase() - t.last();
      boolean object = clause.word(n.phrase() - 1).endsWith("ا"); // عملية استهدفت مركزا للشرطة
      boolean target = gap > 0 && (object || t.entry().takesObject()); // استهداف مواقع للجيش
      if (gap >= 0
          && gap <= 2
          && !target
          && n.preposition().equals("ل")
          && n.acts()
          && n.isPerson() == visit) {
        boolean adjectives = clause.joined(n.phrase());
        for (int i = t.last(); i < n.phrase(); i++) {
          adjectives &= clause.joined(i) && !Clause.isPreposition(clause.word(i));
        }
        return adjectives ? List.of(n.id()) : List.of();
      }
    }
    return List.of();
  }

  /** Whose words or deed it is, behind من: دعوة من المرجع إلى, دعم عسكري من إيران. */
  List<String> from(Trigger t) {
    EventType type = t.entry().type();
    boolean takesFrom = t.entry().markers().contains("من") || type == EventType.RETREAT;
    for (Name n :
        takesFrom || type == null || type.symmetric() ? List.<Name>of() : clause.names()) {
      int gap = n.phrase() - t.last();
      if (gap >= 1 && gap <= 3 && n.preposition().equals("من") && n.acts()) {
        boolean adjectives = clause.joined(t.last()) && clause.joined(n.phrase());
        List<String> from = new ArrayList<>();
        int of = n.phrase() - 2; // القبض على 431 من عناصر، قتل 15 مسلحا من داعش
        boolean some = clause.isNumber(of) || Following.PARTS.contains(clause.bare(of));
        if (adjectives && !some && !Clause.isPreposition(clause.word(n.phrase() - 2))) {
          coordination.coordinated(n, clause.count(), from);
        }
        return from;
      }
    }
    return List.of();
  }
}
