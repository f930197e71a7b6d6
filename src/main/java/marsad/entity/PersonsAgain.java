package marsad.entity;

import marsad.actor.NameWords;
import marsad.entity.Reading.Link;

/** Persons whom the article has named in full, where it goes on with a part of the name. */
final class PersonsAgain {
  private final Reading r;
  private final NamesMet met;
  private final UnknownNames names;
  private final TitleLinker titles;

  PersonsAgain(Reading r, NamesMet met, UnknownNames names, TitleLinker titles) {
    this.r = r;
    this.met = met;
    this.names = names;
    this.titles = titles;
  }

  /** A person met before, by given name after an honorific, by full name or by surname. */
  int read(int i) {
    String before = r.word(i - 1);
    String given =
        r.joined(i) && Words.HONORIFICS.contains(before) ? met.byGivenName(r.word(i)) : null;
    if (given != null && !(r.joined(i + 1) && names.isNameLike(i + 1))) {
      Link link = Link.of(given, MentionType.PERSON, MentionForm.SHORT, "given-name-again");
      r.mention(r.start(i), i + 1, link);
      titles.personEnds(given, i + 1);
      return i + 1;
    }
    int full = recalled(i);
    if (full > i) {
      return full;
    }
    String word = r.word(i);
    String namesake = met.bySurname(word);
    if (namesake == null && !met.isUnknown(word) || !isSurnameAgain(i)) {
      return i;
    }
    String rule = namesake == null ? "unknown-name-again" : "name-again";
    r.mention(r.start(i), i + 1, Link.of(namesake, MentionType.PERSON, MentionForm.SHORT, rule));
    return i + 1;
  }

  /** Whether a word that ended a full name stands for the person here. */
  private boolean isSurnameAgain(int i) {
    String word = r.word(i);
    boolean anothers =
        NameShape.isGivenName(r, i - 1, i) || names.isNameLike(i + 1) && r.joined(i + 1);
    return r.joined(i) && Words.SPEAKS.contains(r.word(i - 1))
        || !NameWords.bundled().isCommon(word) && r.matches(i).isEmpty() && !anothers;
  }

  /** Mentions a person whose whole, unlisted name stands at word {@code i} and elsewhere. */
  private int recalled(int i) {
    NamesMet.Unlisted name = met.unlisted(r, i);
    int last = name == null ? i : i + name.words().size();
    if (name == null || r.covered(i, last)) {
      return i;
    }
    boolean known = name.person() != null;
    Link link =
        Link.of(
            name.person(),
            MentionType.PERSON,
            known ? MentionForm.VARIANT : MentionForm.FULL,
            known ? "spelled-alike" : "unknown-name-again");
    r.mention(r.start(i), last, link);
    titles.personEnds(name.person(), last);
    return last;
  }

  /** Mentions persons of unlisted names where those stand before what introduces them. */
  void recall() {
    if (met.hasUnlisted()) {
      for (int i = 0; i < r.count(); i++) {
        if (!r.covered(i)) {
          recalled(i);
        }
      }
    }
  }
}
