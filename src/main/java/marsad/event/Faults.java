package marsad.event;

import java.util.List;
import java.util.Set;

/** Finds what blames somebody by several words together: تدعم الإرهاب, أساس المشكلات. */
record Faults(Clause clause) {
  private static final Set<String> SPONSORS = WordSet.named("faults.sponsors");

  private static final Set<String> SUPPORTS = WordSet.named("faults.supports");

  private static final Set<String> DANGER = Clause.words("تهديد خطر");
  private static final Set<String> POSES = Clause.words("يشكل تشكل يمثل تمثل يشكلون شكل شكلت");
  private static final Set<String> MENACES =
      Clause.words("يهدد تهدد يهددون يعبث تعبث يعبثون العبث");
  private static final Set<String> SAFETY = WordSet.named("faults.safety");
  private static final Set<String> GREATEST = Clause.words("أكبر أخطر");
  private static final Set<String> LOST = Clause.words("فقد فقدا فقدت فقدوا فاقد الفاقد فاقدا");
  private static final Set<String> HAS = Clause.words("تتمتع يتمتع تتحلى يتحلى تتسم يتسم");
  private static final Set<String> ROOTS = Clause.words("أساس مصدر سبب رأس أصل");
  private static final Set<String> TROUBLES = WordSet.named("faults.troubles");
  private static final Set<String> CHAOS = Clause.words("الشغب الفتنة الفتن الفوضى");
  private static final Set<String> TRIES = WordSet.named("faults.tries");
  private static final Set<String> SABOTAGE = WordSet.named("faults.sabotage");
  private static final Set<String> PEACE = Clause.words("السلام سلاما الحل حلا الاستقرار التهدئة");

  private static final Set<String> BEARS =
      Clause.words("يتحمل تتحمل يتحملون يتحملان تتحملان تحمل تحملت");
  private static final Set<String> TO = Clause.words("أن بأن ان يجب لن لا لم");

  private static final Set<String> WHY = Clause.words("في وراء الرئيسي الرئيس الأول الحقيقي");
  private static final Set<String> ATTACKS = WordSet.named("taken-objects.attacks");

  private static final int MAX_AIM = 3;

  private static final Set<String> GETS = Clause.words("الحصول امتلاك حيازة تصنيع إنتاج");
  private static final Set<String> WANTS = WordSet.named("faults.wants");
  private static final Set<String> CAUSE =
      Clause.words("مرده مردها سببه سببها بسبب نتيجة جراء مرجعه");
  private static final Set<String> DOINGS = WordSet.named("faults.doings");

  /** Whether what stands at word {@code i} blames of whom the words before it speak. */
  boolean called(int i) {
    String word = clause.bare(i);
    String next = clause.word(i + 1);
    boolean terror = (next + clause.word(i + 2)).contains("ارهاب");
    boolean worrying = next.equals("للقلق") && word.startsWith("مثير");
    boolean overdone = word.equals("مبالغ") && next.startsWith("في");
    boolean threat = word.equals("خطرا") && POSES.contains(clause.word(i - 1));
    threat |= MENACES.contains(word) && SAFETY.contains(next); // يهدد الأمن
    boolean terrorist = SPONSORS.contains(clause.word(i)) && terror;
    terrorist |= SUPPORTS.contains(word) && next.contains("ارهاب") && clause.near(i + 1);
    return worrying
        || bears(i)
        || overdone
        || threat
        || terrorist
        || harms(i)
        || DANGER.contains(word) && GREATEST.contains(clause.word(i - 1))
        || word.equals("السبب") && WHY.contains(next) // إنه السبب في الحرب
        || clause.word(i).equals("وراء") && ATTACKS.contains(next)
        || word.equals("جزء") && clause.word(i + 2).equals("المشكله")
        || HAS.contains(word) && Flags.negates(clause.word(i - 1)) && next.startsWith("بالمصداق")
        || LOST.contains(word) && next.contains("شرعي");
  }

  /** Whether somebody is said to have to answer for what happened: يتحمل مسؤولية فشل المفاوضات. */
  private boolean bears(int i) {
    String next = clause.word(i + 1);
    return BEARS.contains(clause.word(i))
        && (next.equals("مسووليه") || next.equals("المسووليه") || next.equals("كامل"))
        && !TO.contains(clause.word(i - 1));
  }

  /** Whether a deed at word {@code i} does harm: حاولت تعطيل الاتفاق, تخلق الفوضى. */
  private boolean harms(int i) {
    String word = clause.bare(i);
    boolean tries =
        TRIES.contains(clause.bare(i - 1))
            && (!clause.word(i - 1).equals("الي") || TRIES.contains(clause.bare(i - 2)));
    return SABOTAGE.contains(word) && tries
        || arms(i)
        || WANTS.contains(word)
            && Flags.negates(clause.word(i - 1))
            && PEACE.contains(clause.word(i + 1))
        || ROOTS.contains(word) && TROUBLES.contains(clause.word(i + 1))
        || Inflection.isPresent(clause.word(i)) && CHAOS.contains(clause.word(i + 1));
  }

  /** Whether somebody is said to want an atomic weapon: عازمة على الحصول على سلاح نووي. */
  private boolean arms(int i) {
    boolean gets = GETS.contains(clause.bare(i));
    boolean bomb = false;
    boolean wants = false;
    for (int k = 1; gets && k <= MAX_AIM; k++) {
      bomb |= clause.word(i + k).startsWith("نووي");
      wants |= WANTS.contains(clause.bare(i - k));
    }
    return bomb && wants;
  }

  /** Whose doing is said to be the cause of something: مرده إلى دعم طهران. */
  List<String> cause(int i) {
    if (!CAUSE.contains(clause.word(i))) {
      return List.of();
    }
    int noun = clause.word(i + 1).equals("الي") ? i + 2 : i + 1;
    Name n = DOINGS.contains(clause.word(noun)) ? clause.covering(noun + 1) : null;
    return n != null && n.phrase() == noun + 1 && n.suffers() ? List.of(n.id()) : List.of();
  }
}
