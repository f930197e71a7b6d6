package marsad.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import marsad.actor.Actor;
import marsad.event.ActorEvent;
import marsad.event.EventType;
import org.jspecify.annotations.Nullable;

/** The sentences of alerts. */
final class Reasons {
  private Reasons() {}

  /** An actor's name in both languages. */
  record Name(String arabic, String english) {
    static Name of(String id, @Nullable Actor actor) {
      String english = actor == null ? null : actor.english();
      return new Name(
          actor == null ? id : actor.name(), english == null ? capitalised(id) : english);
    }

    private static String capitalised(String id) {
      return Arrays.stream(id.split("-"))
          .map(w -> w.isEmpty() ? w : w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
          .collect(Collectors.joining(" "));
    }
  }

  static Reason firstMention(Name who) {
    return new Reason(
        "أول ذكر لـ«" + who.arabic() + "» في كل ما قرأه مرصد",
        who.english() + " is named for the first time in all that Marsad has read");
  }

  static Reason watch(Name who) {
    return new Reason("خبر عن «" + who.arabic() + "»", "a story about " + who.english());
  }

  static Reason event(Name who, EventType type) {
    return new Reason(
        "«" + who.arabic() + "»: " + arabic(type), who.english() + " takes part in " + type);
  }

  static Reason returned(Name who, long days) {
    return new Reason(
        "عودة «" + who.arabic() + "» إلى الأخبار بعد غياب دام " + days(days),
        who.english() + " is back in the news after " + days + " days of silence");
  }

  static Reason surge(Name who, int now, double usual, long days) {
    return new Reason(
        String.format(
            Locale.ROOT,
            "أخبار «%s» في اليوم: %d، ومعدلها في %s قبله %.1f",
            who.arabic(),
            now,
            days(days),
            usual),
        String.format(
            Locale.ROOT,
            "%d stories about %s in a day; in the %d days before there were %.1f a day",
            now,
            who.english(),
            days,
            usual));
  }

  static Reason drop(Name who, int now, double usual) {
    return new Reason(
        String.format(
            Locale.ROOT,
            "أخبار «%s» في الأسبوع الماضي: %d، ومعدلها في الأسبوع قبله %.1f",
            who.arabic(),
            now,
            usual),
        String.format(
            Locale.ROOT,
            "%d stories about %s in the week before this one; before that there were %.1f a week",
            now,
            who.english(),
            usual));
  }

  static Reason pair(Name who, Name other) {
    return new Reason(
        "أول خبر يجمع «" + who.arabic() + "» و«" + other.arabic() + "»",
        who.english() + " and " + other.english() + " are in one story for the first time");
  }

  static Reason pairEvent(Name who, Name other, EventType type) {
    return new Reason(
        "أول حدث يجمع «" + who.arabic() + "» و«" + other.arabic() + "»: " + arabic(type),
        "the first event between " + who.english() + " and " + other.english() + ": " + type);
  }

  static Reason newEvent(Name who, Name other, EventType type) {
    return new Reason(
        "للمرة الأولى بين «" + who.arabic() + "» و«" + other.arabic() + "»: " + arabic(type),
        "for the first time between " + who.english() + " and " + other.english() + ": " + type);
  }

  static Reason newOffice(Name who, ActorEvent.Claim claim) {
    String office = oneLine(claim.office());
    return new Reason(
        "منصب غير معروف لـ«" + who.arabic() + "»: «" + office + "»",
        who.english() + " is called by a title not known of the person: " + office,
        claim.evidence());
  }

  static Reason unknownName(ActorEvent.Claim claim, int stories) {
    String name = oneLine(claim.office()) + " " + oneLine(claim.evidence().quote());
    return new Reason(
        "اسم لا يعرفه المعجم ورد في عدة أخبار (" + stories + "): «" + name + "»",
        "a name in no dictionary is in " + stories + " stories: " + name);
  }

  /** A number of days as Arabic counts them, behind a word that governs it. */
  private static String days(long n) {
    long rest = n % 100;
    if (n == 1 || n == 2) {
      return n == 1 ? "يوم واحد" : "يومين";
    }
    return n + (rest >= 3 && rest <= 10 ? " أيام" : rest > 10 ? " يوما" : " يوم");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String arabic(EventType type) {
    return switch (type) {
      case AGREE -> "اتفاق";
      case CONSULT -> "لقاء أو تشاور";
      case SUPPORT -> "تأييد";
      case CONCEDE -> "تنازل";
      case COOPERATE -> "تعاون";
      case AID -> "مساعدة";
      case RETREAT -> "انسحاب";
      case REQUEST -> "مطالبة";
      case ACCUSE -> "اتهام";
      case REJECT -> "رفض";
      case THREATEN -> "تهديد";
      case PROTEST -> "احتجاج";
      case SANCTION -> "عقوبات";
      case MOBILIZE -> "حشد";
      case COERCE -> "إكراه";
      case ASSAULT -> "هجوم";
    };
  }
}
