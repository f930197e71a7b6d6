package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/** Finds who is taken up by a common noun or form of address: الحكومة, التنظيم, البلدين, سموه. */
final class TakenUp {
  /** Take up no body that was named: the air forces of many, any states. */
  private static final Set<String> NOBODY = Clause.words("الطيران الدول");

  /** Add nothing to who is taken up: التنظيم المتطرف. */
  private static final Set<String> EPITHETS = WordSet.named("taken-up.epithets");

  /** Bodies that sit where their state's capital is. */
  private static final Set<String> SEATED =
      Set.of("government", "parliament", "judiciary", "police");

  /** Are of the state of who stands just before. */
  private static final Set<String> BESIDE = Set.of("government", "police", "military");

  /** From three on, as they follow الدول. */
  private static final List<String> NUMBERS =
      List.of("الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثماني", "التسع", "العشر");

  private static final Set<String> SEVERAL_BODIES =
      Clause.words("المنظمات الأحزاب الفصائل الحركات الجماعات الهيئات");

  /** Of these, those that no state's own bodies are. */
  private static final Set<String> FACTIONS = Clause.words("الأحزاب الفصائل الحركات الجماعات");

  /** Takes up the kingdom that the article is about. */
  private static final String KINGDOM = "المملكه";

  /** What is done to both of these is mostly done to who are at odds. */
  private static final Set<String> OPPOSED = Clause.words("الطرفين الجانبين");

  private static final String REGIME = "النظام";

  /** In news of Palestine it stands for Israel. */
  private static final String OCCUPATION = "الاحتلال";

  /** Behind these it is what goes on, not who acts: إنهاء الاحتلال. */
  private static final Set<String> OF_IT = Clause.words("إنهاء زوال تحت مقاومة استمرار نهاية");

  /** Behind these the forces of such a body are meant. */
  private static final Set<String> FORCES = Clause.words("قوات جيش طيران طائرات مقاتلات مدفعية");

  private static final String NAVY = "البحريه";

  /** Before a body, tell that it is the state's of who gives an order. */
  private static final Set<String> ORDERS = Clause.words("أمر أمرت كلف كلفت");

  private static final Set<String> KINGDOM_LEADS =
      Clause.words("والمملكة بالمملكة فالمملكة كالمملكة وبالمملكة");

  private final Clause clause;

  private final Discourse discourse;

  private final Placement placement;

  TakenUp(Clause clause, Discourse discourse, Placement placement) {
    this.clause = clause;
    this.discourse = discourse;
    this.placement = placement;
  }

  /** Several that were named together before: البلدين, الجانبان, الدول الثلاث, المنظمات. */
  List<Name> several(int i) {
    String word = clause.word(i);
    String clitics = word.startsWith("لل") ? "ل" : word.startsWith("بال") ? "ب" : "";
    String noun = Bodies.article(word, clitics);
    List<String> meant = meant(i, noun, clause.word(i + 1));
    int last = NUMBERS.contains(clause.word(i + 1)) ? i + 2 : i + 1;
    List<Name> out = new ArrayList<>();
    for (String id : meant.size() > 1 ? meant : List.<String>of()) {
      Name first = out.isEmpty() ? null : out.get(0);
      out.add(
          first == null
              ? placement.placed(id, MentionType.ORG, i, last, i, clitics, How.AGAIN)
              : new Name(
                  id,
                  MentionType.ORG,
                  last,
                  last,
                  last,
                  first.role(),
                  first.preposition(),
                  true,
                  How.AGAIN));
    }
    return out;
  }

  private List<String> meant(int i, String noun, String next) {
    if (Bodies.TWO_SIDES.contains(noun)) {
      List<String> here = between(i);
      boolean subject = clause.boundary(i - 1); // أن الجانبين اتفقا
      boolean urged = OPPOSED.contains(noun) && !clause.word(i - 1).equals("بين") && !subject;
      here = here.isEmpty() && urged ? discourse.pairs().opponents() : here; // حثت واشنطن الطرفين
      return here.isEmpty() ? discourse.pairs().met() : here;
    }
    Mentioned mentioned = discourse.mentioned();
    if (Bodies.TWO_STATES.contains(noun)) {
      return mentioned.lastTwo(MentionType.STATE);
    }
    if (Bodies.TWO_BODIES.contains(noun)) {
      return mentioned.lastTwo(MentionType.ORG);
    }
    int number = NUMBERS.indexOf(next) + 3;
    if (noun.equals("الدول") && number >= 3) {
      List<String> states = mentioned.lastList(MentionType.STATE, number, clause.before(i));
      return states.size() == number ? states : List.of();
    }
    List<String> bodies =
        SEVERAL_BODIES.contains(noun) && !next.startsWith("ال") && !next.equals("غير")
            ? mentioned.lastList(MentionType.ORG, 2, clause.before(i))
            : List.of();
    boolean ruling = bodies.stream().anyMatch(discourse.traits()::official);
    return ruling && FACTIONS.contains(noun) ? List.of() : bodies;
  }

  /**
   * The two that بين joins before word {@code i}: اشتباكات بين الجيش والمتمردين، وتبادل الطرفان.
   */
  private List<String> between(int i) {
    List<Name> names = clause.before(i);
    for (int k = names.size() - 2; k >= 0; k--) {
      Name first = names.get(k);
      Name second = names.get(k + 1);
      if (first.preposition().equals("بين") && second.joinedByAnd() && second.acts()) {
        return first.acts() ? List.of(first.id(), second.id()) : List.of();
      }
    }
    return List.of();
  }

  /** A body that only its seat tells: محكمة الاستئناف في نواكشوط, السلطات في باماكو. */
  @Nullable Name seated(int i) {
    String clitics = Bodies.clitics(clause.word(i));
    String institution = Bodies.institution(Bodies.article(clause.word(i), clitics));
    if (institution == null || !SEATED.contains(institution)) {
      return null;
    }
    int k = i + 1;
    while (k <= i + 2 && clause.joined(k) && clause.word(k).startsWith("ال")) {
      k++;
    }
    Name seat = clause.word(k).equals("في") && clause.joined(k) ? clause.covering(k + 1) : null;
    boolean state =
        seat != null
            && seat.phrase() == k + 1
            && (seat.type() == MentionType.CAPITAL || seat.type() == MentionType.STATE);
    return seat == null || !state
        ? null
        : placement.placed(
            seat.id() + "-" + institution, MentionType.ORG, i, k, i, clitics, How.BODY);
  }

  /** Someone named before whom a common noun with the article, or سموه, takes up. */
  @Nullable Name again(int i) {
    String bare = clause.bare(i);
    String lead = Titles.honorific(bare) == null && bare.length() > 4 ? bare.substring(0, 1) : "";
    String honor =
        lead.isEmpty() || "لب".contains(lead)
            ? Titles.honorific(bare.substring(lead.length()))
            : null;
    if (honor != null) {
      String person = discourse.honored(honor);
      return person == null
          ? null
          : placement.placed(
              person, MentionType.ROLE, i, i + 1, i, conjunction(i) + lead, How.AGAIN);
    }
    if (!clause.word(i).contains("ال") && !clause.word(i).contains("لل")) {
      return null;
    }
    String clitics = clitics(i);
    String word = Bodies.article(clause.word(i), clitics);
    String next = clause.word(i + 1);
    boolean alone =
        !clause.joined(i + 1)
            || clause.boundary(i + 1)
            || Clause.isAdverb(next)
            || Clause.isPreposition(next)
            || !next.startsWith("ال")
            || EPITHETS.contains(next);
    boolean elected = clause.bare(i - 1).endsWith("انتخابات"); // انتخابات الرئاسة
    if (!alone || elected || !word.startsWith("ال") || NOBODY.contains(word)) {
      return null;
    }
    String institution = Bodies.alone(word);
    if (institution.equals("military") && clitics.endsWith("ب")) {
      return null; // قصفت بالمدفعية
    }
    if (word.equals(KINGDOM)) {
      String kingdom = discourse.mentioned().kingdom();
      return kingdom == null
          ? null
          : placement.placed(kingdom, MentionType.STATE, i, i + 1, i, clitics(i), How.AGAIN);
    }
    if (word.equals(REGIME)) {
      return forces(i, clitics, discourse.mentioned().regime(), "-government");
    }
    if (word.equals(OCCUPATION) && !OF_IT.contains(clause.bare(i - 1))) {
      return forces(i, clitics, discourse.mentioned().about("palestine") ? "israel" : null, "");
    }
    if (word.equals(NAVY) && clause.joined(i) && clause.bare(i - 1).startsWith("ال")) {
      return null; // المنافذ البرية والبحرية
    }
    String id =
        institution.isEmpty()
            ? discourse.mentioned().organization(word, clause.before(i))
            : institution(i, institution);
    return id == null
        ? null
        : placement.placed(id, MentionType.ORG, i, i + 1, i, clitics, How.AGAIN);
  }

  /** A state's body as its opponents call it, or its forces: قوات النظام, طائرات الاحتلال. */
  private @Nullable Name forces(int i, String clitics, @Nullable String state, String body) {
    String before = Bodies.clitics(clause.word(i - 1));
    boolean forces = FORCES.contains(Bodies.article(clause.word(i - 1), before));
    if (state == null) {
      return null;
    }
    return forces && clause.joined(i)
        ? placement.placed(state + "-military", MentionType.ORG, i, i + 1, i - 1, before, How.BODY)
        : placement.placed(state + body, MentionType.ORG, i, i + 1, i, clitics, How.AGAIN);
  }

  /** The body of that kind named before in the sentence, else in the article. */
  private @Nullable String institution(int i, String kind) {
    String here = null;
    for (Name n : clause.names()) {
      here = n.last() <= i && n.id().endsWith("-" + kind) ? n.id() : here;
    }
    if (here == null && BESIDE.contains(kind)) {
      here = own(i, kind);
    }
    here = ORDERS.contains(clause.bare(i - 1)) ? ordered(i, kind, here) : here;
    String there = here == null ? stateThere(i) : null;
    here = there == null ? here : there + "-" + kind;
    return here == null ? discourse.institution(kind) : here;
  }

  /** The body of the state of who stands just before: حث حزب الشعب الجمهوري الحكومة. */
  private @Nullable String own(int i, String kind) {
    Name before = clause.covering(i - 1);
    String state =
        before != null && before.type() == MentionType.ORG && before.acts()
            ? discourse.traits().stateOf(before.id())
            : null;
    return state == null ? null : state + "-" + kind;
  }

  /** The body of the state of the person who orders it to do something. */
  private @Nullable String ordered(int i, String kind, @Nullable String otherwise) {
    String state = null;
    for (Name n : clause.before(i)) {
      state =
          state == null && n.isPerson() && n.acts() ? discourse.traits().stateOf(n.id()) : state;
    }
    return state == null ? otherwise : state + "-" + kind; // أعلن نتنياهو ...، وأمر الجيش
  }

  /** Another state than that of who is named, of which the sentence told: في بوروندي. */
  private @Nullable String stateThere(int i) {
    String own = null;
    String there = null;
    for (Name n : clause.before(i)) {
      own = n.isPerson() && n.acts() ? discourse.traits().stateOf(n.id()) : own;
      boolean in = n.type() == MentionType.STATE && n.preposition().equals("في");
      there = in ? n.id() : there;
    }
    return own == null || there == null || there.equals(own) ? null : there;
  }

  private String conjunction(int i) {
    return clause.conjoined(i) ? clause.word(i).substring(0, 1) : "";
  }

  /** Conjunction and preposition written to a noun with the article. */
  private String clitics(int i) {
    String word = clause.word(i);
    if (word.endsWith(KINGDOM) && KINGDOM_LEADS.contains(word)) {
      return word.substring(0, word.length() - KINGDOM.length());
    }
    return Bodies.clitics(word);
  }
}
