package marsad.event;

import java.util.Set;
import marsad.event.Inflection.Tense;

/**
 * Tells harm and protest that a sentence reports from what it only names in passing: the trial for
 * an attack, the law on demonstrations, the anniversary of a massacre.
 */
final class Passing {
  private static final int MAX_BACKGROUND = 4;

  /** Say that what they go with happened, or whom it cost. */
  private static final Set<String> HAPPENS =
      Clause.words(
          "شهد شهدت تشهد يشهد اندلع اندلعت وقع وقعت خرج خرجت خرجوا شن شنت شنوا شنه شنها شنته نفذ نفذت نفذوا نفذه نفذها"
              + " نفذته نظم نظمت نظموا نظمها نظمه شارك شاركت شاركوا يشارك أسفر أسفرت أسفرا أدى أدت أوقع أوقعت انطلق"
              + " انطلقت جرى جرت حدث حدثت تعرض تعرضت تعرضوا استهدف استهدفت قتل قتلت قتلوا مقتل قتيل قتيلا قتلى جرحى"
              + " أصيب أصيبت أصيبوا إصابة مصرع مصرعه مصرعهم مصرعها استشهد استشهدت استشهاد لقي لقوا سقط سقطت سقوط تجدد"
              + " تجددت عم عمت دخل دخلت دخلوا بدأ بدأت بدأوا واصل واصلت يواصل تواصل تواصلت دارت تدور يدور هز هزت"
              + " فرقت تفريق لتفريق نشبت نشب تسبب تسببت أودى أودت تبنى تبنت استمرت استمر تستمر أطلق أطلقت تحولت"
              + " تصاعدت أقدم أقدمت ارتكب ارتكبت ارتكبها");

  /** What these speak of is a matter of courts, laws, books or memory. */
  private static final Set<String> BACKGROUND =
      Clause.words(
          "قضية قضايا قانون ذكرى ضحايا ضحية قصة محاكمة متهم المتهم المتهمين متهمين بتهمة تهمة تهم تحقيق التحقيق"
              + " تحقيقات التحقيقات فيلم رواية كتاب مشتبه المشتبه حكم لجنة حق خلفية مخاوف احتمال ملف دية جثمان"
              + " جنازة تشييع عدد نسبة ظاهرة معنى مفهوم ثقافة أسباب تداعيات آثار");

  private final Clause clause;

  Passing(Clause clause) {
    this.clause = clause;
  }

  /** Whether {@code t} is a noun that nothing in its sentence says has happened. */
  boolean names(Trigger t) {
    if (t.form().tense() != Tense.NOUN) {
      return false;
    }
    String first = clause.bare(0);
    if (first.equals("كان") || first.equals("كانت")) {
      return true;
    }
    for (int i = t.at() - 1; i >= Math.max(0, t.at() - MAX_BACKGROUND); i--) {
      String word = clause.bare(i);
      if (BACKGROUND.contains(word)
          || word.length() > 3 && BACKGROUND.contains(word.substring(1))) {
        return true;
      }
    }
    for (int i = 0; i < clause.count(); i++) {
      if (i != t.at() && (HAPPENS.contains(clause.word(i)) || HAPPENS.contains(clause.bare(i)))) {
        return false;
      }
    }
    return !clause.bare(t.at()).equals("مقتل") && !clause.bare(t.at()).equals("بمقتل");
  }
}
