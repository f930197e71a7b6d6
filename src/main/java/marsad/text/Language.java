package marsad.text;

import java.util.List;
import java.util.Set;

/**
 * Tells Arabic from the other languages of its script by the letters that only they write and by
 * their commonest words. A name or a quotation does not tip the balance, nor does Persian yeh or
 * kaf, which Arabic newsrooms in Iran type; a text of few letters is left undetermined unless its
 * words say what it is.
 */
public final class Language {
  /** Arabic. */
  public static final String ARABIC = "ar";

  /** Too little text to judge by. */
  public static final String UNDETERMINED = "und";

  /** Another script. */
  public static final String OTHER_SCRIPT = "other";

  /** A language of the Arabic script that is none of those known here (ISO 639-2: uncoded). */
  public static final String UNKNOWN = "mis";

  /** Too few letters of the Arabic script to judge by. */
  private static final int MIN_LETTERS = 20;

  /** Share of Arabic-script letters below which a text is not in the script at all. */
  private static final double MIN_SCRIPT = 0.4;

  /** So many letters are worth reading whatever else, such as scripts, was copied with them. */
  private static final int ENOUGH_LETTERS = 300;

  /**
   * Share of foreign letters from which a text is not Arabic; real Arabic articles stay under 0.5
   * %, texts of the other languages are above 4 %.
   */
  private static final double MAX_FOREIGN = 0.02;

  /** Where Arabic's own words abound, names may bring in so many more. */
  private static final double MAX_NAMES = 0.06;

  private static final double MANY_ARABIC = 0.2;

  /** Letters of its own a language must show to be named rather than Persian. */
  private static final double MIN_OWN = 0.005;

  /** Share of the foreign letters that a language named by them must write. */
  private static final double MIN_EXPLAINED = 0.5;

  /** Share of words from which a language's commonest words name it. */
  private static final double MIN_COMMON = 0.08;

  /**
   * One of the other languages.
   *
   * @param letters that Arabic does not write; those of Persian are written by all of them
   * @param words common ones that are no Arabic words, Persian yeh and kaf as Arabic ones
   */
  private record Foreign(String code, String letters, Set<String> words) {}

  private static final Foreign PERSIAN =
      new Foreign(
          "fa",
          "پچژگ",
          Set.of(
              "از", "است", "كه", "را", "براي", "مي", "هاي", "شده", "دارد", "گفت", "در", "اين",
              "تا"));

  private static final List<Foreign> OTHERS =
      List.of(
          new Foreign(
              "ur", "ٹڈڑںےۓ", Set.of("كے", "ميں", "هے", "اور", "سے", "نے", "كو", "نهيں", "هيں")),
          new Foreign("ku", "ێۆڕڵە", Set.of("بۆ", "ئەم", "لەگەڵ")),
          new Foreign("ps", "ټډړښږڼېۍځڅ", Set.of("چې", "په", "كې", "د", "سره")),
          new Foreign("ug", "ېۈۋۇڭە", Set.of("بىلەن", "ۋە", "ئۈچۈن")),
          new Foreign("sd", "ٻڀٿٽڄڃڇڏڌڊڍڪڦڱڳڻ", Set.of("جو", "۾", "آهي")));

  /** Arabic's commonest words, besides those with its article. */
  private static final Set<String> COMMON =
      Set.of(
          "في", "من", "علي", "على", "أن", "ان", "إن", "إلى", "الى", "إلي", "عن", "مع", "كما", "بعد",
          "قبل", "كان", "كانت", "لم", "لن", "قد", "هذا", "هذه", "ذلك", "وقال", "قال", "بين", "خلال",
          "أو");

  /** One such word alone may be a foreign name spelt in Arabic: دي ماريا، بان كي مون. */
  private static final int MIN_COMMON_WORDS = 2;

  /** Words are counted in so many characters; letters in the whole text. */
  private static final int SAMPLE = 4000;

  /** Added letters that are typed for Arabic ones too. */
  private static final String TYPED = "ٱیکہھ";

  private Language() {}

  /**
   * ISO 639 code: {@code ar fa ur ku ps ug sd}, {@code mis} for another language of the script,
   * {@code other} for other scripts, {@code und} when too short.
   */
  public static String of(String text) {
    Count count = new Count(text);
    if (count.letters + count.others < MIN_LETTERS) {
      return UNDETERMINED;
    }
    if (count.letters < MIN_SCRIPT * (count.letters + count.others)
        && count.letters < ENOUGH_LETTERS) {
      return OTHER_SCRIPT;
    }
    double foreign = (double) count.foreign / count.letters;
    Foreign likely = likely(count);
    double common = count.common(likely);
    double arabic = count.arabic();
    boolean speaks =
        common >= MIN_COMMON && common > arabic && common * count.words.size() >= MIN_COMMON_WORDS;
    boolean writes = foreign >= (arabic >= MANY_ARABIC ? MAX_NAMES : MAX_FOREIGN);
    if (!speaks && !writes) {
      return ARABIC;
    }
    return speaks || count.own(likely) >= foreign * MIN_EXPLAINED ? likely.code() : UNKNOWN;
  }

  /** The language whose own letters stand out, else the one whose words do, else Persian. */
  private static Foreign likely(Count count) {
    Foreign best = PERSIAN;
    double most = MIN_OWN;
    for (Foreign f : OTHERS) {
      if (count.own(f) > most) {
        best = f;
        most = count.own(f);
      }
    }
    if (best.equals(PERSIAN)) {
      for (Foreign f : OTHERS) {
        best = count.common(f) > count.common(best) ? f : best;
      }
    }
    return best;
  }

  /** First and last of the letters that other languages added to Arabic's. */
  private static final int FIRST_ADDED = 0x0671;

  private static final int LAST_ADDED = 0x06D5;

  /** For each added letter, a bit for each language that writes it; Persian's is the first. */
  private static final int[] WRITERS = new int[LAST_ADDED - FIRST_ADDED + 1];

  static {
    for (int f = 0; f <= OTHERS.size(); f++) {
      for (char c : (f == 0 ? PERSIAN : OTHERS.get(f - 1)).letters().toCharArray()) {
        WRITERS[c - FIRST_ADDED] |= 1 << f;
      }
    }
  }

  /** What a text is made of. */
  private static final class Count {
    private final int[] own = new int[OTHERS.size() + 1];
    private final List<String> words;
    private int letters;
    private int others;
    private int foreign;

    Count(String text) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isLetter(c) || c == '\u0640') {
          if (!Folding.isMark(c)) {
            keep(plain, ' ');
          }
        } else if (c >= 0x0620 && c <= 0x06FF || c >= 0xFB50 && c <= 0xFEFC) {
          letters++;
          added(c);
          keep(plain, plain(c));
        } else {
          others++;
          keep(plain, c);
        }
      }
      words = List.of(plain.toString().strip().split(" +"));
    }

    private static void keep(StringBuilder plain, char c) {
      if (plain.length() < SAMPLE) {
        plain.append(c);
      }
    }

    private void added(char c) {
      if (c < FIRST_ADDED || c > LAST_ADDED || TYPED.indexOf(c) >= 0) {
        return;
      }
      foreign++;
      for (int f = 0; f < own.length; f++) {
        own[f] += WRITERS[c - FIRST_ADDED] >> f & 1;
      }
    }

    private static char plain(char c) {
      return switch (c) {
        case 'ی' -> 'ي';
        case 'ک' -> 'ك';
        case 'ہ', 'ھ' -> 'ه';
        default -> c;
      };
    }

    /** Share of letters that the language writes and Arabic does not. */
    double own(Foreign f) {
      return (double) own[OTHERS.indexOf(f) + 1] / letters;
    }

    /** Share of words that are common in the language and none in Arabic. */
    double common(Foreign f) {
      return (double) words.stream().filter(f.words()::contains).count() / words.size();
    }

    /** Share of words that are common in Arabic or have its article. */
    double arabic() {
      return (double) words.stream().filter(w -> COMMON.contains(w) || w.startsWith("ال")).count()
          / words.size();
    }
  }
}
