package marsad.entity;

import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.actor.NameWords;
import marsad.entity.Reading.Link;
import org.jspecify.annotations.Nullable;

/** One reading of one field, left to right: at each word the longest name that makes sense wins. */
final class TagPass {
  /**
   * What is left of a word after a proclitic must be this long to be a name: بلد, ولد are words.
   */
  private static final int MIN_AFTER_CLITIC = 3;

  /** A name that nothing introduces is looked for in no more words. */
  private static final int MAX_SPELLED = 3;

  private final Reading r;
  private final Memory memory;
  private final PersonLinker linker;
  private final TitleLinker titles;
  private final UnknownNames names;
  private final PersonsAgain again;
  private final BodyNames bodies;

  TagPass(Reading r, Memory memory) {
    this.r = r;
    this.memory = memory;
    this.linker = new PersonLinker(memory);
    this.names = new UnknownNames(r);
    this.titles = new TitleLinker(r, memory, this, names);
    this.again = new PersonsAgain(r, memory.names(), names, titles);
    this.bodies = new BodyNames(r, memory);
  }

  void run() {
    int i = 0;
    while (i < r.count()) {
      i = r.covered(i) ? i + 1 : Math.max(i + 1, at(i)); // furniture is covered
    }
  }

  /** Makes the mentions of what starts at word {@code i}; returns the word after it. */
  private int at(int i) {
    int counterpart = titles.counterpart(i);
    if (counterpart > i) {
      return counterpart;
    }
    int body = 0;
    for (Match m : r.matches(i)) {
      for (Lexeme lexeme :
          memory.places().nearestFirst(r, m)) { // titles and institutions come first, see NameIndex
        boolean org = lexeme.actor() != null && lexeme.actor().kind() == Actor.Kind.ORG;
        if (org && m.last() < body) {
          continue; // مجلس الأمن القومي is not مجلس الأمن
        }
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
        body = org && lexeme.kind() == Kind.SHORT && m.length() > 2 ? m.last() : body;
      }
    }
    return unknown(i);
  }

  /** Mentions unknown persons where their names stand before what introduces them. */
  void recall() {
    again.recall();
  }

  private int institution(Match m, Lexeme lexeme) {
    Names.Composed composed =
        lexeme.institution() == null || NameShape.isAdjectiveInstitution(r, m)
            ? null
            : Names.institution(r, m, lexeme.institution(), memory);
    if (composed == null) {
      r.reject(m, null, "an institution of no state named here");
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
    if (lexeme.kind() == Kind.SHORT && NameShape.namesItselfNext(r, m, actor)) {
      r.reject(m, actor, "only says what the name after it is of");
      return m.first();
    }
    if (actor.kind() == Actor.Kind.PERSON) {
      boolean body = NameShape.isBody(r, m) && BodyNames.isBodyToo(m);
      return body ? m.first() : person(m, null);
    }
    String objection = objection(m, lexeme, actor);
    if (objection != null) {
      r.reject(m, actor, objection);
      return m.first();
    }
    return plain(m, lexeme);
  }

  /** What speaks against a name that is no person's, in words, or null. */
  private @Nullable String objection(Match m, Lexeme lexeme, Actor actor) {
    boolean word = actor.kind() == Actor.Kind.PLACE && NameShape.isCommonWord(r, m);
    boolean evident = (lexeme.kind() != Kind.SHORT && !word) || memory.introduced(actor.id());
    boolean home = memory.isHome(actor.state());
    if (actor.kind() == Actor.Kind.ORG) {
      return evident || bodies.isEvident(m, actor) ? null : "a short name without the full one";
    }
    boolean place = actor.kind() == Actor.Kind.PLACE;
    if (!evident && !(place && home && memory.places().ambiguous(m)) && !NameShape.isPlace(r, m)) {
      return "also a common word, and nothing says that the place is meant";
    }
    if (NameShape.isContained(r, m, place || lexeme.kind() == Kind.CAPITAL)) {
      return "part of another name";
    }
    String first = r.word(m.first()).substring(m.clitics());
    if (m.length() == 1 && NameWords.bundled().isPhrase(first, r.word(m.last()))) {
      return "part of a fixed phrase"; // مسقط رأسه
    }
    if (place) {
      return bodies.bodyToo(m) ? "the body of this name is meant" : null;
    }
    if (NameShape.isGivenNameWithProclitic(r, m)) {
      return "a given name as it stands";
    }
    return NameShape.isNisba(r, m) ? "an adjective here" : null;
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
    if (type == MentionType.ORG && NameShape.isOvertaken(r, m)) {
      r.reject(m, actor, "a longer name begins after its first word");
      return m.first();
    }
    Match bare = NameShape.withoutDescriptor(r, m, actor);
    if (bare != null) {
      return plain(bare, lexeme);
    }
    int last = type == MentionType.ORG ? Names.withOwnNisba(r, m.last(), actor) : m.last();
    r.mention(m.start(), last, Link.of(actor.id(), type, Names.form(lexeme), "name"));
    if (lexeme.kind() != Kind.SHORT) {
      memory.introduce(actor.id());
    }
    return last;
  }

  /** A person's name, after {@code title} or without one. */
  int person(Match m, @Nullable TitleReading title) {
    PersonLinker.Choice choice = linker.choose(r, m, title);
    if (choice == null) {
      return m.first();
    }
    if (Introductions.isNamedAfter(r, m.first())) {
      r.reject(m, choice.person(), "something named after a person");
      return m.first();
    }
    if (title == null && NameShape.isPartOfLongerName(r, m, choice.person())) {
      r.reject(m, choice.person(), "part of a longer name of somebody else");
      return m.first();
    }
    int last = names.carriedOn(m.last());
    Link link =
        Link.of(
                choice.person().id(),
                MentionType.PERSON,
                Names.form(choice.lexeme()),
                choice.rule())
            .office(title == null ? null : r.from(title.start(), title.last()));
    boolean news = title != null && linker.isNewOffice(r, choice.person(), title, m.first());
    r.mention(m.start(), last, news ? link.flagged(Mention.NEW_OFFICE) : link);
    memory.speakOf(choice.person().id(), title == null ? null : title.title());
    memory.introduceBodies(choice.person());
    if (choice.lexeme().kind() == Kind.NAME && m.length() > 1) {
      memory.names().nameFully(choice.person().id(), r.word(m.last() - 1));
    }
    if (title != null) {
      memory.call(choice.person().id(), title.title(), title.of());
    }
    titles.personEnds(choice.person().id(), last);
    return last;
  }

  /**
   * A name no dictionary knows: introduced by a title, an occupation or a verb of saying, of the
   * usual shape, or met before.
   */
  private int unknown(int i) {
    if (Introductions.isNamedAfter(r, i)) {
      return i;
    }
    int again = this.again.read(i);
    if (again > i) {
      return again;
    }
    UnknownNames.Evidence evidence = evidence(i);
    boolean free = evidence != UnknownNames.Evidence.NONE || names.onlyShort(i);
    int last = free ? names.end(i, evidence) : i;
    if (last > i) {
      return unknown(i, last, null);
    }
    int spelled = spelled(i);
    return spelled > i ? unknown(i, spelled, null) : i;
  }

  /** Index after a name at word {@code i} that is a spelling of a known person's, or {@code i}. */
  private int spelled(int i) {
    if (!r.isNameWord(r.word(i)) && !r.isNameWord(r.word(i + 1))) {
      return i; // seldom are both words spelled otherwise; and most words of a text end here
    }
    int last = i;
    while (last < i + MAX_SPELLED && mayBeName(last) && (last == i || r.joined(last))) {
      last++;
    }
    for (; last > i + 1; last--) {
      if (linker.bySpelling(r, i, last, 0) != null) {
        return last;
      }
    }
    return i;
  }

  private boolean mayBeName(int i) {
    return !r.covered(i) && r.matches(i).isEmpty() && !NameWords.bundled().isCommon(r.word(i));
  }

  private UnknownNames.Evidence evidence(int i) {
    if (r.sameSentence(i) && Introductions.introducesPerson(r, i)) {
      return UnknownNames.Evidence.INTRODUCED;
    }
    boolean spoken = r.joined(i) && Words.SPEAKS.contains(r.word(i - 1));
    return spoken ? UnknownNames.Evidence.SPOKEN : UnknownNames.Evidence.NONE;
  }

  /** Mentions an unknown person and remembers the name. */
  int unknown(int first, int last, @Nullable TitleReading title) {
    int clitics = title == null ? names.clitics(first) : 0;
    Actor spelled = linker.bySpelling(r, first, last, clitics);
    Actor holder = spelled != null ? spelled : linker.byOuterNames(r, first, last, title);
    String rule = title == null ? "unknown-name" : "title-and-unknown-name";
    rule = spelled != null ? "spelled-alike" : holder != null ? "outer-names" : rule;
    MentionForm form = spelled == null ? MentionForm.FULL : MentionForm.VARIANT;
    r.mention(
        r.start(first) + clitics,
        last,
        Link.of(holder == null ? null : holder.id(), MentionType.PERSON, form, rule)
            .office(title == null ? null : r.from(title.start(), title.last())));
    memory.names().introduce(r, first, last, clitics, holder == null ? null : holder.id());
    if (holder != null) {
      memory.speakOf(holder.id(), title == null ? null : title.title());
      memory.names().nameFully(holder.id(), r.word(last - 1));
    }
    titles.personEnds(holder == null ? null : holder.id(), last);
    return last;
  }
}
