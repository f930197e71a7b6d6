package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Form;
import marsad.event.Inflection.Tense;
import marsad.event.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A word of a clause that reports something.
 *
 * @param at index of the word
 * @param last index after the last word that belongs to it, complement included
 * @param entry the lexicon entry
 * @param form the form it stands in
 */
record Trigger(int at, int last, LexiconEntry entry, Form form) {
  /** A word that is both verb and verbal noun is the verb after these. */
  static final Set<String> BEFORE_VERB = WordSet.named("trigger.before-verb");

  private static final Set<String> OPENERS = Clause.words("أن إن بأن وأن وإن لأن لكن ولكن");

  /** All that is reported in {@code clause}, in order, at most one reading a word. */
  static List<Trigger> find(Clause clause, Lexicon lexicon) {
    List<Trigger> out = new ArrayList<>();
    int skip = 0;
    for (int i = 0; i < clause.count(); i++) {
      if (i < skip
          || clause.covering(i) != null
          || Clause.isAdverb(clause.word(i))
              && (clause.near(i) || Clause.isAdverb(clause.word(i + 1)))) { // ، فجر أمس
        continue;
      }
      Trigger several = multiword(clause, lexicon, i);
      Trigger one = several == null || verbal(clause, i) ? best(clause, lexicon, i) : null;
      // الذي رفض تقديم
      boolean verb =
          several != null && one != null && one.form().finite() && one.last() >= several.last();
      if (several != null && !verb) {
        skip = several.last();
        out.add(several);
        continue;
      }
      if (one != null) {
        if (clause.conjoined(i) && lexicon.isForm(clause.word(i), one.entry())) {
          clause.whole(i);
        }
        out.add(one);
      }
    }
    List<Trigger> phrases = out.stream().filter(p -> !p.entry().complement().isEmpty()).toList();
    out.removeIf(t -> t.entry().kind() == Kind.NONE || phrases.stream().anyMatch(p -> p.has(t)));
    return out;
  }

  /** The same words, as an attack with words. */
  Trigger blame() {
    return new Trigger(at, last, entry.blame(), form);
  }

  /** The same words, as what several do together. */
  Trigger together() {
    return new Trigger(at, last, entry.together(), form);
  }

  /** The same words and the negation before them, as what somebody will not do. */
  Trigger refused() {
    return new Trigger(at - 1, last, entry.refused(), form);
  }

  /** The same words, as what somebody means to do with another. */
  Trigger agreed() {
    return new Trigger(at, last, entry.agreed(), form);
  }

  /** Whether the thing it is done with is known, where the entry has any: أكد إرسال الرسالة. */
  boolean known(Clause clause) {
    List<String> complement = entry.complement();
    return !complement.isEmpty()
        && clause.word(last - 1).startsWith("ال")
        && !complement.get(complement.size() - 1).startsWith("ال");
  }

  /** Whether {@code t} is in what belongs to this phrase. */
  private boolean has(Trigger t) {
    return t.at() > at && t.at() < last && t.at() >= last - entry.complement().size();
  }

  private static @Nullable Trigger multiword(Clause clause, Lexicon lexicon, int i) {
    Trigger best = null;
    for (Phrases.Multiword m : lexicon.phrases().at(clause, i)) {
      if (best == null || i + m.length() > best.last()) {
        boolean owned =
            lexicon.senses(clause.word(i)).stream()
                .anyMatch(s -> s.form().tense() == Tense.NOUN && s.form().pronoun());
        best = new Trigger(i, i + m.length(), m.entry(), new Form(Tense.NOUN, owned));
      }
    }
    return best;
  }

  /** Have somebody known only by his state behind them: قتل فلسطيني. */
  private static final Set<String> HURT = Set.of("قتل", "جرح", "طعن", "خطف", "أسر", "ضرب");

  /** A noun stands behind these, never a verb. */
  private static final Set<String> NO_VERB = Clause.words("مع إلى على عن في لدى نحو ضد بين");

  /** The reading of one word: the longest phrase, else the first entry whose conditions hold. */
  private static @Nullable Trigger best(Clause clause, Lexicon lexicon, int i) {
    Trigger best = null;
    Senses reading = lexicon.reading(clause.word(i));
    List<Lexicon.Sense> senses =
        reading.phrases().isEmpty()
            ? reading.all()
            : reading.near(Complements.near(clause, i, lexicon));
    for (Lexicon.Sense sense : senses) {
      LexiconEntry e = sense.entry();
      int last = i + 1;
      if (!e.complement().isEmpty()) {
        last = Complements.end(clause, i, e);
        last = last < 0 && Complements.takenUp(clause, i, e, sense.form()) ? i + 1 : last;
        if (last < 0) {
          continue;
        }
      }
      boolean noun = sense.form().tense() == Tense.NOUN;
      if (sense.form().finite() && NO_VERB.contains(clause.word(i - 1)) && clause.joined(i)) {
        continue; // مع قادة
      }
      boolean several = noun && !e.complement().isEmpty();
      if (several && !owned(clause, i, sense.form(), last - e.complement().size())
          || !conditions(clause, i, e)
          || (noun && e.kind() == Kind.SAY)
          || (noun && adjective(clause, i))
          || (sense.form().tense() == Tense.PARTICIPLE && !describes(clause, i))
          || (sense.form().agreement() == Inflection.Agreement.TWO && !behindTwo(clause, i))
          || (sense.form().speaker() && !clause.quoted(i))
          || (sense.twoFaced() && isVerb(clause, i, e) == noun)) {
        continue;
      }
      boolean first = e.past() != null && e.past().length() == 3; // else يُعلن is active
      boolean suffers =
          sense.form().finite()
              && e.takesObject()
              && (sense.form().tense() == Tense.PAST || first && !clause.doubled(i))
              && clause.markedPassive(i);
      Trigger t = new Trigger(i, last, e, suffers ? sense.form().asPassive() : sense.form());
      if (best == null || t.above(best)) {
        best = t;
      }
    }
    return best;
  }

  /** Whether a word that may be verb or noun is the verb here. */
  private static boolean isVerb(Clause clause, int i, LexiconEntry e) {
    Name next = clause.covering(i + 1);
    if (next != null
        && next.how() == Name.How.ADJECTIVE
        && next.first() == i + 1
        && !clause.definite(i + 1)
        && !HURT.contains(String.valueOf(e.past()))) {
      return false; // قصف إسرائيلي على, but قتل فلسطيني
    }
    Name before = clause.covering(i - 1);
    boolean two = before != null && before.joinedByAnd() && clause.word(i).endsWith("ا");
    return two && clause.joined(i) // ترامب وبوتين بحثا
        || verbal(clause, i)
        || Clause.isShortVerb(clause.word(i)) && clause.covering(i + 1) != null // وحث الرئيس على
        || occasion(clause, i, e);
  }

  /** Whether only who does it stands between a verbal noun and its complement, which ends it. */
  private static boolean owned(Clause clause, int i, Form form, int complement) {
    for (int k = i + 1; k < complement; k++) {
      boolean counts = clause.isNumber(k); // إطلاق عشرات الصواريخ
      if (clause.covering(k) == null && !counts && !Clause.isAdverb(clause.word(k))) {
        return false;
      }
    }
    return form.pronoun() || complement > i + 1;
  }

  /** Whether words are said on an occasion that was named before: محادثات حث خلالها. */
  private static boolean occasion(Clause clause, int i, LexiconEntry e) {
    return e.type() != null && e.type().verbal() && Subjects.ON_IT.contains(clause.word(i + 1));
  }

  /**
   * Whether a word that may be a participle (مؤكدا, مدينة) tells what the subject does: it opens a
   * clause, or is an accusative that nothing else in the phrase is.
   */
  private static boolean describes(Clause clause, int i) {
    boolean accusative = clause.word(i).endsWith("ا");
    boolean noun = OPENERS.contains(clause.word(i - 1)); // أن مؤيدا لتنظيم داعش أوقف
    return !clause.near(i)
        || TakenObjects.HIM.contains(clause.word(i + 1)) // قطعت علاقاتها مع قطر متهمة إياها
        || (accusative && !noun && !clause.word(i - 1).endsWith("ا"));
  }

  /** Whether a word behind a nisba only goes on describing: أسلحة إيرانية مصادرة. */
  private static boolean adjective(Clause clause, int i) {
    Name before = clause.covering(i - 1);
    return before != null
        && before.how() == Name.How.ADJECTIVE
        && clause.joined(i)
        && clause.word(i).startsWith("م")
        && clause.word(i).endsWith("ه");
  }

  /** Whether a verb in the dual may stand at word {@code i}: behind two, or going on with them. */
  private static boolean behindTwo(Clause clause, int i) {
    String before = clause.word(i - 1);
    Name name = clause.covering(i - 1);
    return name != null && (name.joinedByAnd() || name.how() == Name.How.AGAIN)
        || clause.conjoined(i)
        || !clause.near(i)
        || before.endsWith("ان")
        || before.endsWith("ين")
        || BEFORE_VERB.contains(before);
  }

  /** Whether a verb is likelier than a noun at word {@code i}: it opens a clause. */
  private static boolean verbal(Clause clause, int i) {
    int k = i - 1;
    while (k > 0 && !clause.near(i) && Clause.isAdverb(clause.word(k))) {
      k--; // أعلنت تركيا، الثلاثاء، فرض
    }
    boolean inserted = k < i - 1 && !clause.near(k + 1);
    Name before = clause.covering(i - 1);
    return !clause.near(i) && !inserted
        || BEFORE_VERB.contains(clause.word(i - 1))
        || BEFORE_VERB.contains(clause.bare(i - 1)) // وبينما تظاهر
        || (before != null
            && before.role() == Name.Case.DIRECT
            && before.acts()
            && (before.phrase() == 0
                || !clause.joined(before.phrase())
                || BEFORE_VERB.contains(clause.word(before.phrase() - 1))
                || OPENERS.contains(clause.word(before.phrase() - 1))));
  }

  /** Whether this reading is likelier: a phrase, whose complement is nearer or longer. */
  private boolean above(Trigger o) {
    int size = entry.complement().size();
    int other = o.entry().complement().size();
    if (size > 0 && other > 0 && last - size != o.last() - other) {
      return last - size < o.last() - other;
    }
    return rank() > o.rank();
  }

  private int rank() {
    int size = entry.complement().size();
    return size > 0 ? 10 + size : entry.type() == null ? 0 : 1;
  }

  private static boolean named(@Nullable Name n) {
    return n != null && n.how() == Name.How.MENTION && n.last() - n.first() > 1;
  }

  private static boolean conditions(Clause clause, int i, LexiconEntry e) {
    for (String word : e.not()) {
      int space = word.indexOf(' ');
      String first = space < 0 ? word : word.substring(0, space);
      for (int k = i - 2; k <= i + 3; k++) {
        if (k != i
            && clause.word(k).equals(first)
            && !named(clause.covering(k)) // طالبت الجامعة العربية
            && (space < 0 || word.endsWith(" " + clause.word(k + 1)))) {
          return false;
        }
      }
    }
    String before = clause.word(i - 1);
    if (e.behind() != null && !before.equals(e.behind()) && !before.equals("و" + e.behind())) {
      return false;
    }
    if (e.with().isEmpty()) {
      return true;
    }
    // told of without an actor too, so that their words must be the very ones
    boolean faceless = e.type() == EventType.ASSAULT || e.type() == EventType.PROTEST;
    for (int k = Math.max(0, i - 12); k < Math.min(clause.count(), i + 16); k++) {
      String bare = clause.bare(k);
      boolean with =
          e.with().contains(clause.word(k))
              || e.with().contains(bare)
              || !faceless && e.with().contains(Complements.plain(bare));
      if (k != i && with) {
        return true;
      }
    }
    return false;
  }
}
