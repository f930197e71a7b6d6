package marsad.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.actor.NameWords;
import marsad.actor.Post;
import marsad.actor.Titles;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom a name means. Evidence counts in this order: the title beside the name, the full
 * name elsewhere in the article, an office held on the article's date. A short name that others may
 * bear needs some; a full name needs none unless two persons share it.
 */
final class PersonLinker {
  /** Before ل and a name for those who follow him. */
  private static final Pattern FOLLOWERS = Pattern.compile("موال|تابع|مويد|مناصر|داعم|ولاء");

  private static final int TITLE_HELD = 8;
  private static final int TITLE_EVER = 5;
  private static final int INTRODUCED = 4;
  private static final int IN_OFFICE = 1;

  /** Whoever heads a state that the article speaks of is meant by his surname with article. */
  private static final int HEAD_OF_STATE = 4;

  private static final Set<String> HEADS =
      Set.of("president", "prime-minister", "king", "emir", "supreme-leader", "chancellor");

  private static final Set<String> TOWNS = Words.folded("مدينة بلدة قرية محافظة ولاية");

  /** Titles of whoever heads a body, whatever the office is called. */
  private static final Set<String> HEAD = Set.of("head", "leader", "commander");

  /** Titles that many offices go by. */
  private static final Set<String> VAGUE = Set.of("official", "minister", "deputy-minister");

  /** Least evidence for a short name on its own. */
  private static final int ENOUGH = 4;

  private final Memory memory;

  PersonLinker(Memory memory) {
    this.memory = memory;
  }

  /** The person chosen, and why. */
  record Choice(Actor person, Lexeme lexeme, String rule) {}

  /**
   * Whom {@code m} means after {@code title}, or without one; null when nobody on this evidence.
   */
  @Nullable Choice choose(Reading r, Match m, @Nullable TitleReading title) {
    Lexeme best = null;
    int bestScore = -1;
    for (Lexeme lexeme : m.lexemes()) {
      Actor actor = lexeme.actor();
      if (actor == null || actor.kind() != Actor.Kind.PERSON) {
        continue;
      }
      int score = score(actor, title);
      String objection = objection(r, m, lexeme, score, title);
      if (objection != null) {
        r.reject(m, actor, objection);
      } else if (score > bestScore || score == bestScore && best != null && nearer(actor, best)) {
        if (best != null) {
          r.reject(m, best.actor(), "another bearer of the name has more evidence");
        }
        best = lexeme;
        bestScore = score;
      } else {
        r.reject(m, actor, "another bearer of the name has more evidence");
      }
    }
    if (best == null || best.actor() == null) {
      return null;
    }
    return new Choice(best.actor(), best, rule(best, bestScore, title));
  }

  /** What speaks against a meaning by itself, in words, or null. */
  private @Nullable String objection(
      Reading r, Match m, Lexeme lexeme, int score, @Nullable TitleReading title) {
    Actor actor = lexeme.actor();
    if (actor == null || NameShape.isFunctionWord(r, m)) {
      return "a particle here";
    }
    boolean bare = lexeme.kind() == Kind.SHORT && title == null;
    if (bare && NameShape.isCommonNoun(r, m, memory.introduced(actor.id()))) {
      return "a common noun here";
    }
    boolean inFavour = r.word(m.first()).equals("لصالح"); // القوى لصالح دول, but الموالون لصالح
    if (bare && inFavour && !FOLLOWERS.matcher(r.word(m.first() - 1)).find()) {
      return "a common noun here";
    }
    boolean town = m.clitics() == 0 && TOWNS.contains(Words.bare(r.word(m.first() - 1)));
    if (lexeme.kind() != Kind.NAME && title == null && town && r.joined(m.first())) {
      return "a town of that name"; // مدينة سوروس
    }
    if (bare && isAnothers(r, m)) {
      return "part of somebody else's name";
    }
    boolean enough =
        (lexeme.kind() != Kind.SHORT && !NameShape.isOfCommonWords(r, m))
            || score >= ENOUGH
            || isHead(r, m, actor) && score + HEAD_OF_STATE >= ENOUGH
            || spoken(r, m, actor);
    return enough ? null : "a short name with neither title, full name nor other evidence";
  }

  private static boolean isAnothers(Reading r, Match m) {
    String before = r.word(m.first() - 1);
    NameWords words = NameWords.bundled();
    boolean given =
        words.isGivenName(before) || (words.isWeakGivenName(before) && !before.startsWith("ي"));
    boolean anothers = given && !Words.HONORIFICS.contains(before);
    return (anothers && r.joined(m.first()) && !r.endsMention(m.first() - 1))
        || NameShape.isGivenName(r, m.first() - 1, m.first())
        || (r.word(m.first()).equals("بن")
            && r.joined(m.first())
            && NameShape.isGivenName(r, m.first() - 1));
  }

  private static String rule(Lexeme lexeme, int score, @Nullable TitleReading title) {
    if (lexeme.kind() == Kind.NAME) {
      return "full-name";
    }
    if (title != null && score >= TITLE_EVER) {
      return "title-and-name";
    }
    return score >= INTRODUCED
        ? "name-again"
        : lexeme.kind() == Kind.ALONE ? "known-by-surname" : "speaker-in-office";
  }

  private boolean nearer(Actor actor, Lexeme best) {
    return best.actor() != null && memory.rank(actor.id()) < memory.rank(best.actor().id());
  }

  private int score(Actor actor, @Nullable TitleReading title) {
    int score = memory.introduced(actor.id()) ? INTRODUCED : 0;
    LocalDate day = memory.day();
    if (title != null) {
      List<String> offices = title.title().offices();
      if (actor.posts().stream()
          .anyMatch(p -> fits(p, offices, title.of()) && day != null && p.holdsOn(day))) {
        score += TITLE_HELD;
      } else if (actor.posts().stream().anyMatch(p -> fits(p, offices, title.of()))) {
        score += TITLE_EVER;
      }
    }
    if (day != null && actor.posts().stream().anyMatch(p -> p.holdsOn(day))) {
      score += IN_OFFICE;
    }
    return score;
  }

  /**
   * Whether {@code title} is of an office that {@code person}, whose posts the dictionary lists,
   * has not held up to the article's date, and of which it is not sure that another holds it.
   *
   * @param name index of the first word of the person's name
   */
  boolean isNewOffice(Reading r, Actor person, TitleReading title, int name) {
    LocalDate day = memory.day();
    List<String> offices = title.title().offices();
    return day != null
        && title.of() != null
        && title.title().single()
        && !title.former()
        && !isOfAnother(r, title)
        && (r.joined(title.last()) || title.last() == name)
        && !isHeldByAnother(person, offices, title.of(), day)
        && !person.posts().isEmpty()
        && offices.stream().noneMatch(VAGUE::contains)
        && person.posts().stream()
            .noneMatch(
                p ->
                    !p.from().isAfter(day)
                        && (fits(p, offices, title.of())
                            || p.of().equals(title.of())
                                && offices.stream().anyMatch(HEAD::contains)));
  }

  /** Titles run into names that are not theirs: برقية إلى خادم الحرمين الأمير محمد بن نايف. */
  private boolean isHeldByAnother(Actor person, List<String> offices, String of, LocalDate day) {
    return memory
        .dictionary()
        .holder(offices, of, day)
        .filter(post -> !post.person().equals(person.id()) && !post.unconfirmedOn(day))
        .isPresent();
  }

  /** Whether the title is another's, whose envoy or adviser the person is: مستشار وزير الدفاع. */
  private static boolean isOfAnother(Reading r, TitleReading title) {
    String word = r.word(title.first() - 1);
    boolean clitic = word.length() > 1 && "وف".indexOf(word.charAt(0)) >= 0;
    String before = Words.bare(word);
    return title.start() > r.start(title.first())
        || NameShape.isCounterpart(r.word(title.first()))
        || r.joined(title.first())
            && (Titles.heads().contains(before)
                || clitic && Titles.heads().contains(word.substring(1))
                || Words.OCCUPATIONS.contains(before)
                || Words.NOT_A_PERSON.contains(before));
  }

  private static boolean fits(Post post, List<String> offices, @Nullable String of) {
    String office = post.office().replaceFirst(":.*", "");
    boolean same =
        offices.contains(office) || offices.contains("minister") && office.endsWith("minister");
    return same && (of == null || of.equals(post.of()) || of.startsWith(post.of() + "-"));
  }

  /**
   * The holder of an office on the article's date whose name is the first and last word of a longer
   * one: عادل أحمد الجبير; null when there is none, or the title beside it is not his.
   */
  @Nullable Actor byOuterNames(Reading r, int first, int last, @Nullable TitleReading title) {
    LocalDate day = memory.day();
    if (last - first < 3 || day == null || r.word(last - 2).equals("بن")) {
      return null;
    }
    String outer = r.word(first) + " " + r.word(last - 1);
    Actor found = null;
    for (Lexeme lexeme : memory.dictionary().meanings(outer)) {
      Actor actor = lexeme.actor();
      boolean holder =
          actor != null
              && lexeme.kind() == Kind.NAME
              && actor.posts().stream()
                  .anyMatch(
                      p ->
                          p.holdsOn(day)
                              && (title == null || fits(p, title.title().offices(), title.of())));
      if (holder && found != null) {
        return null;
      }
      found = holder ? actor : found;
    }
    return found;
  }

  /** The only person of whose full name the words are a spelling, or null. */
  @Nullable Actor bySpelling(Reading r, int first, int last, int clitics) {
    List<String> words = new ArrayList<>();
    for (int i = first; i < last; i++) {
      words.add(i == first ? r.word(i).substring(clitics) : r.word(i));
    }
    List<Actor> bearers = memory.dictionary().spellings().bearers(words);
    return bearers.size() == 1 ? bearers.get(0) : null;
  }

  /** A surname right after a verb of speaking, borne by one who holds an office on that day. */
  private boolean spoken(Reading r, Match m, Actor actor) {
    LocalDate day = memory.day();
    return day != null
        && m.clitics() == 0
        && r.joined(m.first())
        && Words.SPEAKS.contains(r.word(m.first() - 1))
        && actor.posts().stream().anyMatch(p -> p.holdsOn(day))
        && m.lexemes().stream().filter(l -> inOffice(l, day)).count() == 1
        && Folding.key(actor.shorts().isEmpty() ? "" : actor.shorts().get(0)).startsWith("ال");
  }

  /**
   * الأسد in the news of Syria under Assad, not السوداني, which is an adjective too; قوات صالح and
   * المخلوع صالح in those of Yemen.
   */
  private boolean isHead(Reading r, Match m, Actor actor) {
    LocalDate day = memory.day();
    boolean article = Folding.key(r.from(m.start(), m.last())).startsWith("ال");
    boolean following =
        r.joined(m.first()) && Words.FOLLOWINGS.contains(Words.bare(r.word(m.first() - 1)));
    return day != null
        && m.lexeme(Kind.NISBA) == null
        && (article || following)
        && actor.posts().stream()
            .anyMatch(
                p ->
                    HEADS.contains(p.office())
                        && memory.speaksOf(p.of())
                        && (p.holdsOn(day) || following && p.from().isBefore(day)));
  }

  private static boolean inOffice(Lexeme lexeme, LocalDate day) {
    return lexeme.actor() != null && lexeme.actor().posts().stream().anyMatch(p -> p.holdsOn(day));
  }
}
