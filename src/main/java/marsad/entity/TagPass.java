package marsad.entity;

import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.entity.Reading.Link;
import org.jspecify.annotations.Nullable;

/** One reading of one field, left to right: at each word the longest name that makes sense wins. */
final class TagPass {
  /**
   * What is left of a word after a proclitic must be this long to be a name: بلد, ولد are words.
   */
  private static final int MIN_AFTER_CLITIC = 3;

  private final Reading r;
  private final Memory memory;
  private final PersonLinker linker;
  private final TitleLinker titles;

  TagPass(Reading r, Memory memory) {
    this.r = r;
    this.memory = memory;
    this.linker = new PersonLinker(memory);
    this.titles = new TitleLinker(r, memory, this);
  }

  void run() {
    int i = 0;
    while (i < r.count()) {
      i = Math.max(i + 1, at(i));
    }
  }

  /** Makes the mentions of what starts at word {@code i}; returns the word after it. */
  private int at(int i) {
    int counterpart = titles.counterpart(i);
    if (counterpart > i) {
      return counterpart;
    }
    for (Match m : r.matches(i)) {
      for (Lexeme lexeme :
          memory.nearestFirst(m.lexemes())) { // titles and institutions come first, see NameIndex
        int next =
            switch (lexeme.kind()) {
              case TITLE -> titles.read(m, lexeme.title());
              case INSTITUTION -> institution(m, lexeme);
              case NISBA, NISBA_FEMININE -> i;
              default -> name(m, lexeme);
            };
        if (next > i) {
          return next;
        }
      }
    }
    return unknown(i);
  }

  private int institution(Match m, Lexeme lexeme) {
    Names.Composed composed =
        lexeme.institution() == null ? null : Names.institution(r, m, lexeme.institution(), memory);
    if (composed == null) {
      return m.first();
    }
    r.mention(m.start(), composed.last(), composed.link());
    return composed.last();
  }

  private int name(Match m, Lexeme lexeme) {
    Actor actor = lexeme.actor();
    if (actor == null || tooShort(m)) {
      return m.first();
    }
    boolean evident = lexeme.kind() != Kind.SHORT || memory.introduced(actor.id());
    boolean near = actor.kind() == Actor.Kind.PLACE && memory.isHome(actor.state());
    return switch (actor.kind()) {
      case PERSON -> person(m, null);
      case STATE ->
          (evident || NameShape.isPlace(r, m))
                  && !NameShape.isNisba(r, m)
                  && !NameShape.isContained(r, m)
              ? plain(m, lexeme)
              : m.first();
      case ORG ->
          evident
                  || NameShape.isBody(r, m)
                  || r.quoted(m.first(), m.last())
                  || (m.length() > 1 && m.lexemes().size() == 1 && memory.isHome(actor.state()))
              ? plain(m, lexeme)
              : m.first();
      case PLACE ->
          (evident || near && memory.ambiguous(m) || NameShape.isPlace(r, m))
                  && !NameShape.isContained(r, m)
                  && !bodyToo(m)
              ? plain(m, lexeme)
              : m.first();
    };
  }

  /** A place's name in quotes or after وكالة is that of the body that bears it: «الشرق الأوسط». */
  private boolean bodyToo(Match m) {
    boolean body =
        m.lexemes().stream().anyMatch(l -> l.actor() != null && l.actor().kind() == Actor.Kind.ORG);
    return body && (NameShape.isBody(r, m) || r.quoted(m.first(), m.last()));
  }

  private boolean tooShort(Match m) {
    return m.clitics() > 0
        && m.length() == 1
        && r.word(m.first()).length() - m.clitics() < MIN_AFTER_CLITIC;
  }

  /** A name that needs no evidence beyond itself; the descriptor before it stays outside. */
  private int plain(Match m, Lexeme lexeme) {
    Actor actor = lexeme.actor();
    MentionType type = Names.type(lexeme);
    if (actor == null || type == null) {
      return m.first();
    }
    Match longer = NameShape.reachesFurther(r, m, actor);
    if (longer != null) {
      return plain(longer, lexeme);
    }
    int first = m.first();
    while (first < m.last() - 1 && NameShape.isDescriptor(r, first, m, actor)) {
      first++;
    }
    int last = type == MentionType.ORG ? Names.withOwnNisba(r, m.last(), actor) : m.last();
    r.mention(
        first == m.first() ? m.start() : r.start(first),
        last,
        Link.of(actor.id(), type, Names.form(lexeme), "name"));
    memory.introduce(actor.id());
    return last;
  }

  /** A person's name, after {@code title} or without one. */
  int person(Match m, @Nullable TitleReading title) {
    PersonLinker.Choice choice = linker.choose(r, m, title);
    if (choice == null || (title == null && NameShape.isPartOfLongerName(r, m, choice.person()))) {
      return m.first();
    }
    r.mention(
        m.start(),
        m.last(),
        Link.of(
                choice.person().id(),
                MentionType.PERSON,
                Names.form(choice.lexeme()),
                choice.rule())
            .office(title == null ? null : r.from(title.start(), title.last())));
    memory.speakOf(choice.person().id(), title == null ? null : title.title());
    if (title != null && title.of() == null) {
      memory.call(choice.person().id(), title.title());
    }
    titles.personEnds(choice.person().id(), m.last());
    return m.last();
  }

  /**
   * A name no dictionary knows: introduced by a verb of speaking or an occupation, or met before.
   */
  private int unknown(int i) {
    String before = r.word(i - 1);
    boolean introduced =
        r.sameSentence(i)
            && (Words.OCCUPATIONS.contains(before)
                || Words.HONORIFICS.contains(before)
                || (r.joined(i) && Words.SPEAKS.contains(before)));
    String again = Words.HONORIFICS.contains(before) ? memory.byGivenName(r.word(i)) : null;
    if (again != null && r.joined(i)) {
      r.mention(
          r.start(i),
          i + 1,
          Link.of(again, MentionType.PERSON, MentionForm.SHORT, "given-name-again"));
      titles.personEnds(again, i + 1);
      return i + 1;
    }
    boolean named = introduced || (r.matches(i).isEmpty() && NameShape.looksLikeName(r, i));
    int last = named ? NameShape.unknownName(r, i) : i;
    if (last == i && r.joined(i) && Words.SAYS.contains(before) && NameShape.speaksHere(r, i)) {
      last = i + 2;
    }
    if (last > i) {
      return unknown(i, last, null);
    }
    if (memory.isUnknown(r.word(i)) && r.matches(i).isEmpty()) {
      r.mention(
          r.start(i),
          i + 1,
          Link.of(null, MentionType.PERSON, MentionForm.SHORT, "unknown-name-again"));
      return i + 1;
    }
    return i;
  }

  /** Mentions an unknown person and remembers the surname. */
  int unknown(int first, int last, @Nullable TitleReading title) {
    String rule = title == null ? "unknown-name" : "title-and-unknown-name";
    r.mention(
        r.start(first),
        last,
        Link.of(null, MentionType.PERSON, MentionForm.FULL, rule)
            .office(title == null ? null : r.from(title.start(), title.last())));
    String surname = r.word(last - 1);
    if (surname.length() > MIN_AFTER_CLITIC) {
      memory.introduceUnknown(surname);
    }
    titles.personEnds(null, last);
    return last;
  }
}
