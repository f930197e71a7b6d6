package marsad.entity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.text.Folding;

/** Small closed classes of words that stand around names, folded. */
final class Words {
  /** Stand between a title and what it is the title of, and change nothing. */
  static final Set<String> TITLE_ADJECTIVES =
      folded(
          "الجديد الجديدة الحالي الحالية المنتخب المنتخبة المؤقت المؤقتة الانتقالي الانتقالية الشرعية المركزية المحلية الخاص الخاصة"
              + " الدائم الدائمة العام العامة الأعلى المكلف المكلفة المعين الشرعي الإسلامية الشعبي الرسمي"
              + " والمغتربين والهجرة والتعاون الدولي والبلديات بالوكالة بالإنابة الشقيق الشقيقة الصديق الصديقة الأول الأولى");

  /** Say that the office is no longer held. */
  static final Set<String> FORMER =
      folded(
          "السابق السابقة الأسبق الأسبقة الراحل الراحلة المخلوع المعزول المستقيل المقال المنتهية المتوفى"
              + " المنصرف المنتهي المؤسس");

  /** After a title they say that nobody holds the office yet. */
  static final Set<String> TO_COME = folded("المقبل المقبلة القادم القادمة المنتظر المرتقب");

  /** Stand before a person's name without being part of it. */
  static final Set<String> HONORIFICS =
      folded(
          "السيد السيدة الدكتور الدكتورة د الشيخ الأمير الأميرة الملك العماد اللواء الفريق أول العميد"
              + " العقيد المقدم الرائد النقيب الجنرال المشير المهندس الحاج سماحة معالي فخامة جلالة سمو الملكي"
              + " صاحب السمو البابا القس الأستاذ المستشار القاضي النائب الركن ركن طيار بحري متقاعد"
              + " المحامي السفير الرئيس الوزير القائد الفريق الأدميرال الأميرال مار الزعيم المرشد آية الله السلطان سعادة"
              + " م أ حجة الإسلام السيناتور");

  /** Never part of a name. */
  static final Set<String> FUNCTION =
      folded(
          "في من إلى على عن مع أن إن ان أنه أنها إنه كان كانت قد لقد قال قالت أكد أكدت أعلن أعلنت التي"
              + " الذي الذين هذا هذه ذلك تلك هو هي هم بين بعد قبل خلال حول عند لدى حتى منذ أو ثم كما لم لن"
              + " لا ما غدا أمس اليوم والتي والذي وقال وأكد وأضاف أضاف وهو وهي حيث بشأن ضد عبر نحو مساء صباح"
              + " الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أي وأن وإن سيما إلا أنا نحن لو هنا كل أما وأما بل لكن"
              + " ولكن إذا وإذا فإن بأن لأن كي لكي أيضا ومن وفي وعلى ومع وعن وإلى بما مما عندما حين فقط");

  /** Come before the name of a place that is also another word. */
  static final Set<String> PLACE_NOUNS =
      folded(
          "مدينة محافظة بلدة قرية ولاية منطقة ريف مخيم معبر حي قضاء إقليم مديرية ميناء مطار جزيرة جبل"
              + " وادي بلدية ضاحية قاعدة مضيق مدينتي بمدينة لمدينة ومدينة بمحافظة ومحافظة ببلدة بقرية بولاية"
              + " بمنطقة بريف وريف لمحافظة حقل سجن ضواحي شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط");

  /** Say what a body or place is; the name starts after them. */
  static final Set<String> DESCRIPTORS =
      folded(
          "تنظيم شركة مجلة صحيفة جريدة قناة موقع شبكة محطة فضائية مراسل مراسلة مجموعة منطقة مدينة محافظة بلدة"
              + " قرية ولاية دول وسط وكالة قوات جمعية جماعة مناطق ميليشيا ميليشيات مليشيا مليشيات عصابات منصة دولة العاصمة"
              + " عصابة حركة متمردي حزب");

  /** Of those, the ones that are in no official name. */
  static final Set<String> BARE_DESCRIPTORS =
      folded("تنظيم شركة مجلة صحيفة جريدة دول وسط موقع منطقة محافظة بلدة قرية مراسل مراسلة");

  /** A name right after one of these is part of the name of something else: جامعة دمشق. */
  static final Set<String> CONTAINERS =
      folded(
          "جامعة مركز معهد مستشفى شارع دوري نادي مؤسسة مسار صيغة بصيغة بمسار لمسار جائزة مهرجان معرض ملعب"
              + " أكاديمية كلية مدرسة فندق بورصة لجامعة بجامعة");

  /** Called by the city where they were made: إعلان جدة, but إعلان إسرائيل قصف. */
  static final Set<String> TREATIES = folded("اتفاق اتفاقية مبادرة إعلان بروتوكول");

  /** After the title they are about a company or club, not a state. */
  static final Set<String> OF_A_COMPANY = folded("التنفيذي التنفيذية المشارك الفخري الشرفي");

  /** Introduce a person who holds no office. */
  static final Set<String> OCCUPATIONS =
      folded(
          "الخبير الخبيرة المحلل الناشط الناشطة الصحفي الصحافي الصحفية الصحافية المحامي المحامية المتحدث"
              + " المتحدثة القيادي القيادية الباحث الباحثة الكاتب الكاتبة العضو النائب النائبة الطيار المواطن"
              + " المواطنة الحقوقي المعارض المدعو القاضية المديرة المدير السيناتور المفكر الفنان اللاعب الشاب الشابة"
              + " الطفل الطفلة الشهيد الشهيدة الأسير الأسيرة الإرهابي المطلوب الجندي الناطق الناطقة المخرج الممثل"
              + " الأكاديمي الأكاديمية المؤرخ الإعلامي الإعلامية الداعية رجل الأعمال المصور المصورة مراسل مراسلة"
              + " الموقوف الموقوفة المتهم المتهمة القتيل الضحية نجل شقيق شقيقة شقيقه شقيقته زوجة زوجته زوج زوجها والد"
              + " والده والدة والدته نجله ابنه ابنته ابنة حفيد حفيدة أرملة المحللة الحاخام المطران البطريرك الكاردينال"
              + " النواب السادة الوزراء سكرتير سكرتيرة القنصل القنصلة البروفيسور البروفسور أستاذ أستاذة وزير وزيرة مدير مديرة رئيس رئيسة عضو"
              + " عضوة خبير خبيرة باحث باحثة محلل محللة مسؤول مسؤولة المسؤول المسؤولة قائد زعيم زعيمة محامي محامية ناشط"
              + " ناشطة الاقتصادي المنسق المنسقة منسق منسقة المشرف المشرفة العالم الطبيب الطبيبة الشاعر الشاعرة الروائي"
              + " الروائية الرسام المغني المغنية اللاجئ اللاجئة الضابط المجند الرقيب العريف الملازم");

  /** Verbs of speaking and acting that a name follows. */
  static final Set<String> SPEAKS =
      folded(
          "قال قالت أكد أكدت أعلن أعلنت أضاف أضافت صرح صرحت أوضح أوضحت شدد شددت أشار أشارت رأى رأت اعتبر"
              + " اعتبرت كشف كشفت دعا دعت طالب طالبت التقى استقبل بحث زار وصل حذر حذرت هدد نفى رحب أدان وقال وقالت"
              + " وأكد وأكدت وأضاف وأضافت وأوضح وأوضحت وأشار وأشارت وشدد واعتبر ودعا وصرح ولفت لفت وتابع تابع ونقل"
              + " يقول تقول ويقول وتقول ويرى يرى ذكر ذكرت وذكر وكان وحسب بتعيين وتعيين");

  /** Of those, the verbs that a speaker's own name follows at once. */
  static final Set<String> SAYS =
      folded(
          "قال قالت وقال وقالت أضاف أضافت وأضاف وأضافت أوضح وأوضح وأوضحت أكد أكدت وأكد وأكدت يقول تقول ويقول وتقول"
              + " يرى ويرى وتابع وتابعت ولفت وأشار وأشارت وحسب بحسب وصرح صرح وعلق وكتب كتب");

  /** Before a title they say that the office is meant, or who has it, not a further person. */
  static final Set<String> NOT_A_PERSON =
      folded("منصب لمنصب بمنصب شغور صلاحيات مهام وهو هو وهي هي بصفته بوصفه بصفتها انتخاب");

  /** After a title they say that another held the office then. */
  static final Set<String> THEN =
      folded("آنذاك آنئذ وقتذاك وقتئذ يومذاك يومئذ حينذاك حينئذ حينها وقتها يومها");

  /** Of somebody who goes to the place that ل gives: زيارة ولي العهد لمصر. */
  static final Set<String> JOURNEYS =
      folded("زيارة لزيارة بزيارة الزيارة وزيارة زيارات زار زارت يزور جولة مغادرة وصول عودة");

  /** Feminine nouns whose genitive a country is, so that سورية after them is the country. */
  static final Set<String> OF_A_STATE =
      folded(
          "وحدة سيادة عودة أزمة استعادة مشاركة عضوية زيارة قضية مساعدة رئاسة حماية خدمة إدارة قيادة دعوة محاربة"
              + " مواجهة داخل خريطة لوحدة بعودة ووحدة وسيادة لعودة بوحدة أراضي شؤون");

  /** Nouns that speak in news without being names. */
  static final Set<String> COMMON =
      folded(
          "بيان تقرير شاهد شهود خبير خبراء سكان أحد عدد كل بعض رجل ناشط ناشطون نشطاء ضابط طبيب رئيس وزير نائب"
              + " عضو قائد قيادي ثلاثة أربعة عشرات آلاف وكيل دبلوماسي صحفي صحافي شخص أشخاص أهالي ذوو جنود جيش"
              + " سفير سفارة كبير كبار زعيم زعماء قادة وفد فريق لجنة هيئة جهات جهة حزب حركة جماعة نواب أعضاء خلية"
              + " اتحاد تحالف باحث كاتب طلاب عمال أطباء رجال نساء أمني عسكري حكومي رسمي سياسي تركي تاجر سائق جار"
              + " أيضا هناك كذلك أكثر أقل حوالي نحو غير ليس شركات دول قوات كيف لماذا بأن نفسه قبيل عقب إثر فيما لدي");

  /** A family word or particle that carries a name on. */
  static final Set<String> NAME_PARTICLES =
      folded("بن ابن أبو أبي أبا عبد آل أم بنت ولد الدين الله فان دي دو");

  /** Sites and bodies that are named after persons. */
  static final Set<String> NAMED_AFTER =
      folded(
          "جامعة مستشفى مسجد جامع شارع طريق جسر نفق ميدان ساحة دوار ستاد استاد ملعب مدرسة ثانوية كلية معهد كأس"
              + " جائزة مطار قاعة مكتبة متحف سد كرسي محور حديقة مجمع");

  /** Those that are so only with an honorific: مركز الملك سلمان. */
  static final Set<String> NAMED_AFTER_HONORED =
      folded("مركز مدينة مؤسسة قصر برنامج حي ميناء قاعدة مشروع مهرجان صندوق واحة دارة لجائزة");

  private static final Set<Character> PROCLITICS = Set.of('و', 'ف', 'ب', 'ل', 'ك');

  /** What is whose, when the name of one who rules or ruled follows: قوات صالح. */
  static final Set<String> FOLLOWINGS =
      folded(
          "قوات ميليشيا ميليشيات مليشيا مليشيات ميلشيات ميلشيا نظام حكومة كتائب أنصار أتباع جماعة حزب حرس إدارة عهد"
              + " المخلوع المعزول الراحل المتمرد");

  private Words() {}

  /** The word without proclitics before its article, or before a known word of these classes. */
  static String bare(String word) {
    int i = 0;
    while (i < 2 && word.length() - i > 3 && PROCLITICS.contains(word.charAt(i))) {
      i++;
    }
    if (i == 0) {
      return word;
    }
    for (int cut = 1; cut <= i; cut++) {
      String rest = word.substring(cut);
      String bare = rest.startsWith("ل") && word.charAt(cut - 1) == 'ل' ? "ا" + rest : rest;
      if (bare.startsWith("ال")
          || NAMED_AFTER.contains(bare)
          || NAMED_AFTER_HONORED.contains(bare)
          || DESCRIPTORS.contains(bare)
          || FOLLOWINGS.contains(bare)
          || OCCUPATIONS.contains(bare)) {
        return bare;
      }
    }
    return word;
  }

  /** Endings and beginnings that Arabic nouns and verbs have oftener than names. */
  static boolean hasWordShape(String word) {
    return word.endsWith("ون")
        || word.endsWith("ات")
        || word.endsWith("ه")
        || word.startsWith("ست")
        || word.startsWith("وال")
        || word.startsWith("بال")
        || word.startsWith("لل");
  }

  static boolean isDual(String word) {
    return word.endsWith("ان") || word.endsWith("ين");
  }

  static Set<String> folded(String words) {
    return Arrays.stream(words.split(" "))
        .map(Folding::key)
        .collect(Collectors.toUnmodifiableSet());
  }
}
