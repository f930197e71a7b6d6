package marsad.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what stands before a story's first words: the town it comes from, who wrote it, whose copy
 * it is. {@code القاهرة - رويترز:}, {@code (CNN)--}, {@code أحمد علي - سبق - جدة:}, {@code برلين-}.
 */
final class Dateline {
  private static final int MAX_SEGMENT_WORDS = 5;
  private static final int MAX_WORDS = 12;

  /** A story whose first words a dateline could be goes on for at least so many. */
  private static final int MIN_REST_WORDS = 8;

  private static final int WINDOW = 160;
  private static final String DASHES = "-–—−";
  private static final Pattern CREDITED = Pattern.compile("((?:[^()]*\\s)?)\\(([^()]+)\\)\\s*");

  /** A line of an agency that dates its copy: {@code جدة 25 شوال 1436هـ ... 2015م واس}. */
  private static final Pattern DATED =
      Pattern.compile("\\p{L}[^.،؟!:]*[0-9][^.،؟!:]*[0-9]{4} ?(م|ه|هـ)? (\\p{L}+)");

  private final Set<String> names = new HashSet<>();
  private final Set<String> towns = new HashSet<>();

  /**
   * With what datelines name.
   *
   * @param names outlets and agencies
   * @param towns towns
   */
  Dateline(Collection<String> names, Collection<String> towns) {
    names.forEach(n -> this.names.add(TextLine.bare(Folding.key(n))));
    towns.forEach(t -> this.towns.add(TextLine.bare(Folding.key(t))));
    List.of("وكالات", "الوكالات", "متابعات", "متابعه", "خاص", "مراسلنا").forEach(this.names::add);
  }

  /** What was read up to a separator. */
  private record Segment(String text, boolean attached, char separator, int end) {
    int words() {
      return text.split(" +").length;
    }
  }

  /**
   * Folded position after the dateline that starts at {@code from}, or {@code from}.
   *
   * @param first whether the story starts here: then a town alone is enough
   */
  int end(FoldedText text, int from, int to, boolean first) {
    List<Segment> segments = segments(text, from, to);
    int words = 0;
    int end = from;
    for (int k = 0; k < segments.size(); k++) {
      Segment s = segments.get(k);
      words += s.words();
      if (s.words() > MAX_SEGMENT_WORDS && !credited(s.text()) || words > MAX_WORDS) {
        break;
      }
      if (closes(segments, k, first) && wordsFrom(text, s.end(), to) >= MIN_REST_WORDS) {
        end = s.end();
      }
    }
    return end;
  }

  private boolean closes(List<Segment> segments, int k, boolean first) {
    Segment s = segments.get(k);
    if (credited(s.text())) {
      return true;
    }
    if (s.separator() == ':') {
      return k > 0 && segments.subList(0, k + 1).stream().anyMatch(this::known)
          || k == 0 && names.contains(bare(s)) && s.words() == 1 && first;
    }
    if (k == 0) {
      return first && (towns.contains(bare(s)) || (s.attached() && names.contains(bare(s))));
    }
    return known(s) && segments.subList(0, k).stream().anyMatch(this::known);
  }

  private boolean known(Segment s) {
    return names.contains(bare(s)) || towns.contains(bare(s)) || credited(s.text());
  }

  private static String bare(Segment s) {
    return TextLine.bare(s.text());
  }

  private boolean credited(String segment) {
    var m = CREDITED.matcher(segment);
    return m.matches()
        && m.group(1).split(" +").length <= MAX_SEGMENT_WORDS
        && names.contains(TextLine.bare(m.group(2)));
  }

  /** Whether the whole line says where from and by whom, and nothing else. */
  boolean whole(FoldedText text, TextLine line, boolean titled) {
    if (line.words() > MAX_WORDS + 2) {
      return false;
    }
    if (".؟!؛،?\"”»".indexOf(line.last()) >= 0) {
      return false;
    }
    var dated = DATED.matcher(line.key());
    if (dated.matches() && names.contains(dated.group(2))) {
      return true;
    }
    if (line.words() > MAX_WORDS - 3) {
      return false;
    }
    List<Segment> segments = segments(text, line.from(), line.to());
    if (segments.isEmpty()) {
      return false;
    }
    int end = segments.get(segments.size() - 1).end();
    String rest = text.substring(Math.min(end, line.to()), line.to()).strip();
    if (!rest.isEmpty()) {
      segments.add(new Segment(rest, false, '\n', line.to()));
    }
    return segments.size() > 1
        && segments.stream().allMatch(s -> s.words() <= MAX_SEGMENT_WORDS - 1)
        && segments.stream().anyMatch(s -> known(s))
        && (titled || segments.stream().anyMatch(s -> names.contains(bare(s))));
  }

  /** What stands between separators at the head of a line, as far as it looks like a dateline. */
  private static List<Segment> segments(FoldedText text, int from, int to) {
    List<Segment> out = new ArrayList<>();
    int limit = Math.min(to, from + WINDOW);
    int start = from;
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '«' ? 1 : c == ')' || c == '»' ? -1 : 0;
      if (depth > 0) {
        continue;
      }
      if (".؟!؛?،,".indexOf(c) >= 0 && !abbreviates(text, i) && c != '،') {
        break;
      }
      boolean tatweel =
          c == ' ' && i + 1 < limit && text.charAt(i + 1) == ' ' && isTatweelDash(text, i);
      if (c != ':' && DASHES.indexOf(c) < 0 && !tatweel) {
        continue;
      }
      int end = i + 1;
      while (end < to && (text.charAt(end) == ':' || DASHES.indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      boolean spaceBefore = i > from && text.charAt(i - 1) == ' ';
      boolean spaceAfter =
          end == to
              || text.charAt(end) == ' '
              || i > from && text.charAt(i - 1) == ')'; // no word goes on after (CNN)—
      if (c != ':' && !tatweel && !spaceAfter && end - i < 2) {
        if (spaceBefore) {
          break;
        }
        continue;
      }
      String segment = text.substring(start, i).strip();
      if (segment.isEmpty()) {
        break;
      }
      out.add(
          new Segment(
              segment,
              !spaceBefore,
              c == ':' ? ':' : text.charAt(end - 1) == ':' ? ':' : '-',
              end));
      while (end < to && text.charAt(end) == ' ') {
        end++;
      }
      start = end;
      i = end - 1;
    }
    return out;
  }

  /** A tatweel between spaces, which the fold drops, is typed for a dash. */
  private static boolean isTatweelDash(FoldedText text, int i) {
    return text.original().substring(text.start(i), text.start(i + 1)).indexOf('\u0640') >= 0;
  }

  /** The dots of أ.ف.ب. */
  private static boolean abbreviates(FoldedText text, int i) {
    return text.charAt(i) == '.'
        && i > 0
        && Character.isLetter(text.charAt(i - 1))
        && (i < 2 || !Character.isLetter(text.charAt(i - 2)));
  }

  private static int wordsFrom(FoldedText text, int from, int to) {
    int words = 0;
    for (int i = from; i < to && words < MIN_REST_WORDS; i++) {
      boolean starts = text.charAt(i) != ' ' && (i == from || text.charAt(i - 1) == ' ');
      words += starts ? 1 : 0;
    }
    return words;
  }
}
