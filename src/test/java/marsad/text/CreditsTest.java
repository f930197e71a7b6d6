package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.article.Outlets;
import org.junit.jupiter.api.Test;

class CreditsTest {
  private static final Credits CREDITS = new Credits(Outlets.bundled());

  /** Each credit as {@code outlet: text}. */
  private static void check(String text, String... credits) {
    FoldedText folded = Folding.fold(text);
    assertThat(
            CREDITS.find(folded, new Words(folded)).stream()
                .map(c -> c.outlet() + ": " + text.substring(c.start(), c.end())))
        .containsExactly(credits);
  }

  @Test
  void findsAnAgency() {
    check("قال مسؤول إن رويترز نقلت الخبر", "reuters: رويترز");
  }

  @Test
  void leavesClitics() {
    check("وقال لرويترز، ولفرانس برس", "reuters: رويترز");
    check("وفرانس برس", "afp: فرانس برس");
  }

  @Test
  void findsAcronymsWrittenApartOrWithDots() {
    check("(أ ف ب) و أ.ف.ب و «د ب أ»", "afp: أ ف ب", "afp: أ.ف.ب", "dpa: د ب أ");
  }

  @Test
  void findsTheFullNameOfAnAgency() {
    check("وذكرت وكالة الأنباء السورية (سانا)", "sana: وكالة الأنباء السورية", "sana: سانا");
  }

  @Test
  void takesAWordForAnAgencyWhereItIsMarked() {
    check("(وام)", "wam: وام");
    check("نقلت “تاس” عنه", "tass: تاس");
    check("نقلت وكالة فارس", "fars: وكالة فارس");
    check("الرياض - واس: وصل", "was: واس");
    check("جدة 10 أغسطس 2015 م واس", "was: واس");
    check("انتهى البيان.\nبترا\n", "petra: بترا");
  }

  @Test
  void leavesAWordThatIsNotMarked() {
    check("زار وفد الأناضول، وفاز فارس بالسباق");
  }
}
