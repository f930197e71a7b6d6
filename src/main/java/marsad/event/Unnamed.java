package marsad.event;

import marsad.event.Inflection.Tense;

/** Tells an object that nobody knows, so that no name behind it is taken for one. */
record Unnamed(Clause clause) {
  /** Whether someone nobody knows is asked: دعا الصحافيين إلى. */
  boolean asked(Trigger t, int from) {
    boolean asked = t.entry().type() == EventType.REQUEST;
    EventType type = t.entry().type();
    boolean verbal = type == EventType.THREATEN || type == EventType.ACCUSE;
    boolean people = verbal && clause.word(from).endsWith("ين"); // تتهم رجلين بالتخطيط
    boolean calls = asked && t.form().tense() == Tense.PARTICIPLE; // داعيا الدول العربية إلى
    return (asked || people)
        && (t.form().finite() || calls)
        && clause.covering(from) == null
        && clause.joined(from)
        && !Clause.isPreposition(clause.word(from))
        && !Clause.isAdverb(clause.word(from)) // دعا السبت الحكومة
        && !titled(from)
        && !people(from)
        && !knownToo(clause.word(from + 1).startsWith("ال") ? from + 2 : from + 1)
        && !(clause.word(from + 1).equals("في") && clause.covering(from + 2) != null)
        && (people
            || clause.word(from).startsWith("ال")
            || clause.word(from).startsWith("لل") && Acted.ACTING.contains(theirs(from))
            || Acted.OBJECTS.contains(clause.word(from)));
  }

  /** Whether word {@code i} tells the office of the person right before it. */
  private boolean titled(int i) {
    Name person = clause.covering(i - 1);
    return person != null && person.isPerson() && clause.near(i) && Titles.head(clause.word(i));
  }

  /** The noun behind ل at word {@code i}, with its article: أوعز للحكومة. */
  private String theirs(int i) {
    return "ا" + clause.word(i).substring(1);
  }

  /** Whether a people known by its state stands at word {@code i}: دعا الشعب السوري إلى. */
  private boolean people(int i) {
    return clause.word(i).equals("الشعب")
        && clause.names().stream()
            .anyMatch(n -> n.how() == Name.How.ADJECTIVE && n.first() == i + 1);
  }

  /** Whether someone known is asked with the first: دعت الغرب والسعودية إلى. */
  private boolean knownToo(int i) {
    Name n = clause.covering(i);
    return n != null && n.phrase() == i && n.joinedByAnd() && n.acts() && clause.joined(i);
  }
}
