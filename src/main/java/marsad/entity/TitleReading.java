package marsad.entity;

import java.util.ArrayList;
import java.util.List;
import marsad.actor.Actor;
import marsad.actor.Institution;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.actor.Title;
import org.jspecify.annotations.Nullable;

/**
 * A title as it stands in a text: its head, whose it is, and the names inside it.
 *
 * @param title the words that head it
 * @param first index of its first word
 * @param start folded position where it starts, after any proclitic
 * @param last index after its last word
 * @param of id of the state or body whose office it is, or null when it does not say
 * @param to id of the state that the holder is sent to, or null when it does not say
 * @param former whether the office is said to be no longer held
 * @param inner names inside the title, to be mentioned when the title itself is not
 */
record TitleReading(
    Title title,
    int first,
    int start,
    int last,
    @Nullable String of,
    @Nullable String to,
    boolean former,
    List<Inner> inner) {

  /** A name inside a title. */
  record Inner(int start, int last, Reading.Link link) {}

  private static final int MAX_COMPLEMENT_WORDS = 12;

  /** Reads the title that {@code head} begins; null when a construct has nothing to be of. */
  static @Nullable TitleReading read(Reading r, Match head, Title title, Memory memory) {
    Reader reader = new Reader(r, head, title, memory);
    return reader.read();
  }

  private static final class Reader {
    private final Reading r;
    private final Match head;
    private final Title title;
    private final Memory memory;
    private final List<Inner> inner = new ArrayList<>();
    private int next;
    private @Nullable String of;
    private @Nullable String to;
    private boolean former;

    Reader(Reading r, Match head, Title title, Memory memory) {
      this.r = r;
      this.head = head;
      this.title = title;
      this.memory = memory;
      this.next = head.last();
      this.of = title.of();
    }

    @Nullable TitleReading read() {
      if (Words.OF_A_COMPANY.contains(r.word(next))) {
        return null;
      }
      if (title.construct() && of == null && !directly()) {
        return null;
      }
      insideHead();
      boolean more = true;
      while (more && next < head.last() + MAX_COMPLEMENT_WORDS && r.joined(next)) {
        more = step();
      }
      return new TitleReading(
          title, head.first(), head.start(), next, of, to, former, List.copyOf(inner));
    }

    /** The state or body right after a construct head. */
    private boolean directly() {
      if (!r.joined(next)) {
        return false;
      }
      for (Match m : r.matches(next)) {
        if (m.clitics() == 0 && (whose(m) || institution(m))) {
          return true;
        }
      }
      return false;
    }

    /** Names within the head itself: بابا الفاتيكان, رئيس حكومة الوفاق الوطني. */
    private void insideHead() {
      int i = head.first() + 1;
      while (i < head.last()) {
        Match found = null;
        for (Match m : r.matches(i)) {
          if (found == null && m.last() <= head.last() && Names.ofBody(m) != null) {
            found = m;
          }
        }
        Lexeme name = found == null ? null : Names.ofBody(found);
        if (found == null || name == null || name.actor() == null) {
          i++;
          continue;
        }
        MentionType type = Names.type(name);
        if (type != null) {
          inner.add(new Inner(found.start(), found.last(), name(whose(name.actor(), type), type)));
        }
        i = found.last();
      }
    }

    /** A country within a head that says whose it is means that one: سلطان عمان. */
    private String whose(Actor named, MentionType type) {
      String said = title.of();
      return said != null && type != MentionType.ORG ? said : named.id();
    }

    private boolean step() {
      String word = r.word(next);
      if (Words.FORMER.contains(word)) {
        former = true;
        next++;
        return true;
      }
      if (Words.TITLE_ADJECTIVES.contains(word)) {
        next++;
        return true;
      }
      for (Match m : r.matches(next)) {
        if (of == null && m.clitics() == 0 && nisba(m)) {
          return true;
        }
        boolean glued = m.clitics() == 1 && "لب".indexOf(r.word(next).charAt(0)) >= 0;
        boolean goal = glued && Words.JOURNEYS.contains(r.word(head.first() - 1));
        if (glued && !goal && (of == null ? whose(m) : to == null && title.isSent() && sentTo(m))) {
          return true;
        }
      }
      return described(word) || preposition(word);
    }

    /** A body behind a word for what it is: رئيس المكتب السياسي لحركة «حماس». */
    private boolean described(String word) {
      int at = next;
      if (of == null && Words.DESCRIPTORS.contains(Words.bare(word)) && r.near(at + 1)) {
        next++;
        for (Match m : r.matches(next)) {
          if (m.clitics() == 0 && whose(m)) {
            return true;
          }
        }
        next = at;
      }
      return false;
    }

    private boolean nisba(Match m) {
      Lexeme masculine = m.lexeme(Kind.NISBA);
      Lexeme feminine = m.lexeme(Kind.NISBA_FEMININE);
      Lexeme found = masculine == null ? feminine : masculine;
      if (found == null || found.actor() == null || !r.word(m.first()).startsWith("ال")) {
        return false;
      }
      Actor state = found.actor();
      of = state.id();
      boolean institution = masculine == null || title.words().contains(" باسم ");
      if (institution && title.institution() != null && m.first() == head.last()) {
        inner.removeIf(n -> n.last() == m.last());
        inner.add(
            new Inner(
                r.start(head.last() - (r.word(head.last() - 2).equals("وزاره") ? 2 : 1)),
                m.last(),
                Reading.Link.of(
                    state.id() + "-" + title.institution(),
                    MentionType.ORG,
                    MentionForm.FULL,
                    "institution")));
        memory.nameInstitution(title.institution(), state.id() + "-" + title.institution());
      }
      for (Match n : r.matches(head.last() - 1)) {
        boolean name = n.clitics() == 0 && n.last() == m.last() && n.lexeme(Kind.NAME) != null;
        if (name && head.length() > 1 && inner.isEmpty()) { // رئيس الجمهورية الإسلامية الموريتانية
          inner.add(new Inner(n.start(), n.last(), name(state.id(), MentionType.STATE)));
        }
      }
      next = m.last();
      return true;
    }

    private static Reading.Link name(String actor, MentionType type) {
      return Reading.Link.of(actor, type, MentionForm.FULL, "name");
    }

    /** A state, its capital or a body by name. */
    private boolean whose(Match m) {
      for (Lexeme lexeme : m.lexemes()) {
        Actor actor = lexeme.actor();
        if (actor == null) {
          continue;
        }
        MentionType type = Names.type(lexeme);
        if ((type == MentionType.STATE || type == MentionType.ORG || type == MentionType.CAPITAL)
            && lexeme.kind() != Kind.NISBA
            && lexeme.kind() != Kind.NISBA_FEMININE
            && lexeme.kind() != Kind.SHORT) {
          of = actor.id();
          Match further = NameShape.reachesFurther(r, m, actor);
          Match whole = longer(actor, further == null ? m : further);
          inner.add(new Inner(whole.start(), whole.last(), name(of, type)));
          next = whole.last();
          return true;
        }
      }
      return false;
    }

    /** The state that an envoy whose sender is known goes to. */
    private boolean sentTo(Match m) {
      String sender = of;
      boolean found = whose(m);
      to = found ? of : null;
      of = sender;
      return found;
    }

    /** The same actor's name from the head's last word on: رئيس [جمهورية مصر العربية]. */
    private Match longer(Actor actor, Match m) {
      for (Match n : r.matches(head.last() - 1)) {
        boolean same =
            head.length() > 1
                && n.clitics() == 0
                && n.last() >= m.last()
                && n.lexemes().stream().anyMatch(l -> actor.equals(l.actor()));
        if (same && m.first() == head.last()) {
          return n;
        }
      }
      return m;
    }

    /** An institution after the head: its state is whose the office is. */
    private boolean institution(Match m) {
      Lexeme lexeme = m.lexeme(Kind.INSTITUTION);
      if (lexeme == null || lexeme.institution() == null) {
        return false;
      }
      Names.Composed composed = Names.institution(r, m, lexeme.institution(), memory);
      if (composed == null) {
        return false;
      }
      Institution institution = lexeme.institution();
      of =
          institution.suffix() == null || institution.suffix().equals("government")
              ? composed.state()
              : composed.id();
      inner.add(new Inner(m.start(), composed.last(), composed.link()));
      next = composed.last();
      return true;
    }

    /** في سوريا says whose it is; إلى سوريا, لدى الأمم المتحدة only where to. */
    private boolean preposition(String word) {
      boolean in = word.equals("في");
      boolean sent = word.equals("الي") || word.equals("لدي");
      boolean mayBeIn = in && (of == null || title.isSent());
      if (!mayBeIn && !(sent && title.isSent()) && !word.equals("باسم") || !r.joined(next + 1)) {
        return false;
      }
      String before = of;
      int at = next;
      next++;
      for (Match m : r.matches(next)) {
        if (m.clitics() == 0 && (whose(m) || institution(m))) {
          to = sent || title.isSent() ? of : to;
          of = before == null && (in || word.equals("باسم")) ? of : before;
          return true;
        }
      }
      next = at;
      return false;
    }
  }
}
