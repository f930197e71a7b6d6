package marsad.entity;

import java.util.List;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.NameIndex.Match;
import marsad.actor.Title;
import marsad.entity.Reading.Link;
import org.jspecify.annotations.Nullable;

/**
 * Links titles: with the name they introduce, after the name they describe, or alone to the holder
 * on the article's date.
 */
final class TitleLinker {
  /** A title's last word and the name are no further apart, with all that is said of him. */
  private static final int MAX_TO_NAME = 10;

  private static final Set<String> ALSO = Words.folded("أيضا كذلك");

  /** With these begins what the holder does, or another thing. */
  private static final Set<String> ENDS_TITLE =
      Words.folded("إن أن إنه أنه في على إلى من مع عن بعد قبل خلال اليوم أمس الذي التي");

  private final Reading r;
  private final Memory memory;
  private final TagPass pass;
  private final UnknownNames unknown;
  private final TitleHolders holders;

  /**
   * Index after the person, or the title describing him, that was read last; a title here is his
   * too.
   */
  private int personEnd = -1;

  private @Nullable String person;

  TitleLinker(Reading r, Memory memory, TagPass pass, UnknownNames unknown) {
    this.r = r;
    this.memory = memory;
    this.pass = pass;
    this.unknown = unknown;
    holders = new TitleHolders(r, memory);
  }

  /** Notes whom the words before {@code last} named; null for a person no dictionary knows. */
  void personEnds(@Nullable String who, int last) {
    person = who;
    personEnd = last;
  }

  /** نظيره السوري: the office of the person before, of another state. */
  int counterpart(int i) {
    Title title = memory.lastTitle();
    if (title == null || !NameShape.isCounterpart(r.word(i))) {
      return i;
    }
    int clitics = r.word(i).indexOf("نظير");
    Match head = new Match(i, i + 1, r.start(i) + clitics, clitics, List.of());
    Title any = new Title(title.words(), title.offices(), false, null, null, title.single());
    TitleReading reading = TitleReading.read(r, head, any, memory);
    if (reading == null) {
      return i;
    }
    personEnd = -1; // another person begins
    return reading.of() == null ? named(reading, i) : titled(reading);
  }

  /** The title that {@code m} begins; returns the word after what was made of it. */
  int read(Match m, @Nullable Title title) {
    TitleReading reading = title == null ? null : TitleReading.read(r, m, title, memory);
    return reading == null || NameShape.isMain(r, m) ? m.first() : titled(reading);
  }

  private int titled(TitleReading reading) {
    int first = reading.first();
    boolean describes =
        first == personEnd
            && r.sameSentence(first)
            && reading.start() == r.start(first)
            && holders.mayBear(person, reading);
    int named = describes && !r.joined(reading.last()) ? first : named(reading, first);
    if (named > first) {
      return named;
    }
    if (describes) {
      inner(reading);
      personEnd = reading.last();
      return reading.last();
    }
    if (first == personEnd && r.sameSentence(first) && r.joined(first) && isBound(reading)) {
      inner(reading);
      return reading.last();
    }
    boolean site = Introductions.isNamedAfter(r, first); // كأس خادم الحرمين
    String holder = site || isOffice(first) ? null : holders.of(reading);
    if (holder != null && isFurtherTitle(reading, holder)) {
      inner(reading);
      personEnd = reading.last();
    } else if (holder != null && isNamedNext(holder, reading.last())) {
      inner(reading);
    } else if (holder != null) {
      role(reading, holder);
      personEnds(holder, reading.last());
    } else {
      Match title = new Match(first, reading.last(), reading.start(), 0, List.of());
      r.reject(title, null, noHolder(reading));
      inner(reading);
    }
    return reading.last();
  }

  /**
   * Whether ل behind a title leads to where its bearer goes: زيارة محمد بن سلمان وزير الدفاع
   * للأردن.
   */
  private boolean isBound(TitleReading reading) {
    for (int k = reading.first() + 2; k < reading.last(); k++) {
      if (r.word(k).startsWith("ل")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before the title say that the office is meant: منصب, وهو أيضا. */
  private boolean isOffice(int first) {
    int before = ALSO.contains(r.word(first - 1)) ? first - 2 : first - 1;
    return Words.NOT_A_PERSON.contains(r.word(before));
  }

  /** A title that و adds to the one of the person just named: نائب الرئيس ورئيس الوزراء. */
  private boolean isFurtherTitle(TitleReading reading, String holder) {
    int first = reading.first();
    return first == personEnd
        && holder.equals(person)
        && r.joined(first)
        && r.word(first).startsWith("و");
  }

  /**
   * Whether the holder's full name follows before anything is said of him: الرئيس اليمني المعترف به
   * دوليا عبدربه منصور هادي, also behind further titles.
   */
  private boolean isNamedNext(String holder, int last) {
    for (int k = last; k < last + MAX_TO_NAME && r.sameSentence(k); k++) {
      for (Match m : r.matches(k)) {
        Lexeme name = m.clitics() > 0 || m.length() < 2 ? null : m.lexeme(Lexeme.Kind.NAME);
        Actor actor = name == null ? null : name.actor();
        if (actor != null && actor.id().equals(holder)) {
          return true;
        }
      }
      if (Words.SPEAKS.contains(r.word(k)) || ENDS_TITLE.contains(r.word(k))) {
        return false;
      }
    }
    return false;
  }

  private String noHolder(TitleReading reading) {
    return reading.of() == null
        ? "a title of nobody spoken of before"
        : "nobody known to hold this office of "
            + reading.of()
            + (memory.day() == null ? ", and the article has no date" : " on " + memory.day());
  }

  private void inner(TitleReading reading) {
    reading.inner().forEach(n -> r.mention(n.start(), n.last(), n.link()));
  }

  private void role(TitleReading reading, String holder) {
    boolean byOffice = reading.title().single() && reading.of() != null;
    r.mention(
        reading.start(),
        reading.last(),
        new Link(
            holder,
            MentionType.ROLE,
            MentionForm.TITLE,
            byOffice ? "office-holder" : "title-again",
            r.from(reading.start(), reading.last()),
            holders.unconfirmed(holder, reading) ? List.of("unconfirmed") : List.of()));
    memory.speakOf(holder, reading.title());
  }

  /** The name after a title, known or not; {@code otherwise} when no name follows. */
  private int named(TitleReading reading, int otherwise) {
    int at = Introductions.nameAfter(r, reading.last());
    if (at < 0) {
      return otherwise;
    }
    int mark = r.mentions().size();
    inner(reading);
    for (Match m : r.matches(at)) {
      int next = m.clitics() == 0 ? pass.person(m, reading) : at;
      if (next > at) {
        boolean another = at > reading.last() && holders.isAnother(reading);
        return another ? withdraw(mark, reading, next, otherwise) : next;
      }
    }
    int chained = chained(at);
    if (chained > at) {
      return holders.isAnother(reading) ? withdraw(mark, reading, chained, otherwise) : chained;
    }
    boolean site = Introductions.isNamedAfter(r, at); // مركز الملك فهد الثقافي
    int last = site ? at : unknown.end(at, UnknownNames.Evidence.INTRODUCED);
    if (last > at) {
      return pass.unknown(at, last, reading);
    }
    return withdraw(mark, reading, reading.last(), otherwise);
  }

  private int withdraw(int mark, TitleReading reading, int last, int otherwise) {
    r.withdraw(mark, reading.first(), last);
    return otherwise;
  }

  /**
   * A further title of the same person, and his name: ولي ولي العهد وزير الداخلية الأمير محمد بن
   * نايف.
   */
  private int chained(int at) {
    for (Match m : r.matches(at)) {
      for (Lexeme lexeme : m.lexemes()) {
        Title title = lexeme.title();
        TitleReading next =
            title == null || m.clitics() > 0 ? null : TitleReading.read(r, m, title, memory);
        int named = next == null || next.last() <= at ? at : named(next, at);
        if (named > at) {
          return named;
        }
      }
    }
    return at;
  }
}
