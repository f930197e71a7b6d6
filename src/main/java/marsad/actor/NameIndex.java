package marsad.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.text.FoldedText;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in folded text. Following a text word by word through a {@link WordTrie} finds every
 * name that starts at a word, in a time that does not depend on how many names there are.
 *
 * <p>Proclitics (و ف ب ل ك, alone or after و and ف, and لل for ل + ال) are taken off a name's first
 * word only; the word as it stands is tried first. What remains must be a whole known name, which
 * is what keeps بوتين from becoming ب + وتين.
 */
public final class NameIndex {
  private static final char LAM = 'ل';

  /** Letters that a proclitic leaves at least. */
  private static final int MIN_WORD = 2;

  private final WordTrie names;

  /** What the words that lead to a node may mean; null when they only begin names. */
  private final List<@Nullable List<Lexeme>> meanings;

  private final Map<Integer, List<NameIndexBuilder.Preferred>> preferences;

  NameIndex(
      WordTrie names,
      List<@Nullable List<Lexeme>> meanings,
      Map<Integer, List<NameIndexBuilder.Preferred>> preferences) {
    this.names = names;
    this.meanings = meanings;
    this.preferences = preferences;
  }

  /**
   * A name found.
   *
   * @param first index of its first word
   * @param last index after its last word
   * @param start folded position where it starts, after any proclitic
   * @param clitics how many characters of proclitics were taken off
   * @param lexemes what it may mean
   */
  public record Match(int first, int last, int start, int clitics, List<Lexeme> lexemes) {
    /** Words in the name. */
    public int length() {
      return last - first;
    }

    /** The first meaning of {@code kind}, or null. */
    public @Nullable Lexeme lexeme(Lexeme.Kind kind) {
      for (Lexeme lexeme : lexemes) {
        if (lexeme.kind() == kind) {
          return lexeme;
        }
      }
      return null;
    }
  }

  /**
   * All names in a text, in a list for each word at which names start: longest first, and of one
   * length the unstripped before the stripped.
   */
  public List<List<Match>> in(Tokens tokens) {
    return new Search(tokens).run();
  }

  private final class Search {
    private final Tokens tokens;
    private final FoldedText text;
    private final int[] steps;
    private final List<Match> found = new ArrayList<>();

    Search(Tokens tokens) {
      this.tokens = tokens;
      text = tokens.text();
      steps = new int[tokens.count()];
    }

    List<List<Match>> run() {
      for (int i = 0; i < steps.length; i++) {
        steps[i] = names.begin(tokens, i);
      }
      List<List<Match>> out = new ArrayList<>(steps.length);
      for (int i = 0; i < steps.length; i++) {
        find(i);
        out.add(found.isEmpty() ? List.of() : List.copyOf(found));
        found.clear();
      }
      return out;
    }

    private void find(int i) {
      follow(i, 0, steps[i]);
      int clitics = clitics(i);
      for (int cut = 1; cut <= clitics; cut++) {
        follow(i, cut, names.begin(tokens, i, cut));
        int next = tokens.start(i) + cut;
        if (text.charAt(next - 1) == LAM && text.charAt(next) == LAM) {
          follow(i, cut, names.beginAfterAlef(tokens, i, cut));
        }
      }
    }

    /** How many letters of a word may be proclitics: a conjunction, a preposition, or both. */
    private int clitics(int i) {
      int start = tokens.start(i);
      int most = tokens.end(i) - start - MIN_WORD;
      return most < 1
          ? 0
          : Math.min(most, Letters.proclitics(text.charAt(start), text.charAt(start + 1)));
    }

    /** Adds what {@code first} and the words behind it name, the shortest first. */
    private void follow(int i, int cut, int first) {
      int step = first;
      int last = i;
      while (WordTrie.leads(step)) {
        last++;
        List<Lexeme> meaning = WordTrie.isNamed(step) ? meanings.get(WordTrie.node(step)) : null;
        if (meaning != null) {
          add(new Match(i, last, tokens.start(i) + cut, cut, meaning));
        }
        boolean on = WordTrie.isLonger(step) && last < steps.length && tokens.joined(last);
        step = on ? names.next(step, steps[last]) : 0;
      }
    }

    /** Puts {@code match} behind those that are as long or longer. */
    private void add(Match match) {
      int at = found.size();
      while (at > 0 && found.get(at - 1).length() < match.length()) {
        at--;
      }
      found.add(at, match);
    }
  }

  /** What all of {@code name} may mean, likeliest first. */
  List<Lexeme> meanings(String name) {
    List<Lexeme> meaning = meanings.get(names.find(new Tokens(Folding.fold(name))));
    return meaning == null ? List.of() : meaning;
  }

  /** How much has ever been put in, names taken out again included. */
  int size() {
    return meanings.size();
  }

  /** A builder that starts from these names; the index stays as it is. */
  NameIndexBuilder edit() {
    return new NameIndexBuilder(
        names.copy(), new ArrayList<>(meanings), new HashMap<>(preferences));
  }
}
