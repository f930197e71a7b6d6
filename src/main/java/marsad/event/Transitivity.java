package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Name.Case;

/** Tells whether a verb asks for an object that only the name behind it could be. */
record Transitivity(Clause clause, Recipients recipients, Discourse discourse) {
  private static final int MAX_ASIDE = 8;

  /** Are never said without whom they are said to: حث كيري الرئيس على. */
  private static final Set<String> URGES = Set.of("حث", "حض", "ناشد", "شجع", "أقنع");

  /** Begin what someone is accused of. */
  private static final Set<String> THAT = Clause.words("بأن بأنه بأنها بأنهم بأنهما");

  /**
   * Whether a body behind a verb of asking is asked, since the sentence has its subject: أشاد
   * أوباما بالمتظاهرين، ودعا الجيش إلى.
   */
  boolean asked(Trigger t, Name n) {
    List<String> carried = discourse.carried(t.form().agreement(), false);
    if (t.form().agreement() == Inflection.Agreement.HE && clause.word(n.phrase()).equals("دول")) {
      return true; // كما دعا دول مجلس التعاون إلى
    }
    return t.entry().type() == EventType.REQUEST
        && clause.conjoined(t.at())
        && t.at() > 0
        && discourse.known()
        && carried.size() == 1
        && !n.isPerson();
  }

  /**
   * Whether the verb asks for an object and nothing behind {@code n} could be it: واتهم الاتحاد
   * الأوروبي بتشجيع.
   */
  boolean needsObject(Trigger t, Name n) {
    EventType type = t.entry().type();
    boolean urges = URGES.contains(String.valueOf(t.entry().past()));
    if (n.isPerson() && "visit".equals(t.entry().mode())) {
      return false; // ووصل كارتر في زيارة
    }
    boolean needs =
        urges
            || type == EventType.ACCUSE
            || type == EventType.SUPPORT
            || type == EventType.ASSAULT
            || type == EventType.SANCTION
            || type == EventType.CONSULT;
    int last = recipients.coordination().coordinated(n, clause.count(), new ArrayList<>());
    int first = Adjunct.past(clause, t.entry(), last, clause.count());
    first = first > last ? first : Adjunct.time(clause, last);
    int after = first;
    while (Clause.isAdverb(clause.word(after)) && clause.near(after)) {
      after++;
    }
    String next = clause.word(after);
    Name behind = clause.covering(after);
    String governed = behind == null ? next : behind.preposition();
    if (!urges
        && t.entry().markers().contains(governed)
        && (clause.joined(after) || first > last)) {
      return false; // والتقى أوباما مع
    }
    if (type == EventType.ASSAULT && Casualties.armed(clause, after)) {
      return false; // وقصفت قوات النظام بالمدفعية أطراف البلدة
    }
    boolean peers = clause.governs(after) && t.entry().markers().contains(next.substring(0, 1));
    if (peers && clause.joined(after) && type == EventType.CONSULT) {
      return false; // ويلتقي كيري بنظرائه
    }
    for (Name o : clause.names()) {
      boolean with = o.preposition().equals("مع") && t.entry().markers().contains("مع");
      if (with && o.phrase() > n.last() && o.phrase() - n.last() <= MAX_ASIDE) {
        return false; // أن يلتقي روحاني في هذه الظروف مع
      }
    }
    return needs
        && (!clause.joined(after)
                && (after == last && !next.startsWith("ال") && !(n.isPerson() && Titles.head(next))
                    || after > first && clause.conjoined(t.at()))
            || THAT.contains(next)
            || THAT.contains(clause.word(last)) // واتهم صالح، بأنه سبب
            || type == EventType.CONSULT
                && n.isPerson()
                && discourse.known()
                && one(t.at() + 1, clause.count()) // زار مسقط، والتقى الوزير العماني المسؤول عن
            || Clause.isPreposition(next)
            || clause.governs(after));
  }

  /** Whether one name alone stands from word {@code from} on that could be subject or object. */
  boolean one(int from, int end) {
    return clause.names().stream()
            .filter(n -> n.phrase() >= from && n.phrase() < end)
            .filter(n -> n.acts() && n.role() != Case.GENITIVE && !n.joinedByAnd())
            .filter(n -> n.role() == Case.DIRECT || n.phrase() == from + 1)
            .map(Name::id)
            .distinct()
            .count()
        == 1;
  }
}
