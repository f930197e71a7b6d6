package marsad.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modes of the event types: the score that PLOVER (manual draft 2.0) gives each, and the CAMEO
 * code of the same meaning. From PLOVER to CAMEO is one to many: a base code of three digits stands
 * here only where events of the type and mode have no other; two digits say that only the root is
 * sound, and is not the type's.
 */
final class Modes {
  /** Type, mode or {@code -} for an event whose mode is not told, score, CAMEO code. */
  private static final String TABLE =
      """
      CONSULT visit 4 -
      CONSULT third-party 1 044
      CONSULT multilateral 4 -
      CONSULT phone 1.5 041
      RETREAT withdraw 8 087
      RETREAT release 6.5 084
      RETREAT disarm 10 087
      RETREAT ceasefire 7.5 087
      RETREAT access 6.5 086
      RETREAT resign 4.5 -
      REQUEST - 0 100
      REQUEST assist 0.5 -
      REQUEST change -1 104
      REQUEST yield -1 105
      REQUEST meet 0 -
      ACCUSE disapprove -2 -
      ACCUSE investigate -3.5 09
      ACCUSE allege -3.5 -
      REJECT - -2 120
      REJECT assist -1.5 -
      REJECT change -2 -
      REJECT yield -2 -
      REJECT meet -2 -
      THREATEN restrict -3 -
      THREATEN arrest -3.5 -
      THREATEN relations -3.5 -
      THREATEN expel -3.5 136
      THREATEN territory -4 138
      THREATEN violence -3.5 -
      PROTEST - -5 140
      PROTEST demo -5 141
      PROTEST riot -7 145
      PROTEST strike -5 143
      PROTEST hunger -4.5 142
      PROTEST boycott -4.5 143
      PROTEST obstruct -4.5 144
      PROTEST vandalize -5 -
      SANCTION - -6 160
      SANCTION convict -6 -
      SANCTION expel -5.5 -
      SANCTION withdraw -6 -
      SANCTION discontinue -6 -
      MOBILIZE - -5.5 150
      MOBILIZE troops -6.5 -
      MOBILIZE weapons -6.5 -
      MOBILIZE police -5.5 -
      MOBILIZE militia -6 -
      COERCE - -7 170
      COERCE seize -7 -
      COERCE restrict -7 -
      COERCE censor -6.5 -
      COERCE curfew -6.5 172
      COERCE martial-law -7.5 172
      COERCE arrest -7 173
      COERCE deport -7 174
      COERCE withhold -7 -
      COERCE misinformation -6.5 -
      COERCE cyber -7 -
      ASSAULT abduct -8.5 181
      ASSAULT beat -7.5 182
      ASSAULT torture -8.5 182
      ASSAULT sexual -8.5 182
      ASSAULT targeted -9.5 -
      ASSAULT destroy -8.5 -
      ASSAULT primitive -8 -
      ASSAULT firearms -9 193
      ASSAULT explosives -9 183
      ASSAULT suicide-attack -9.5 183
      ASSAULT aerial -9.5 195
      ASSAULT drone -9.5 195
      ASSAULT heavy-weapons -9.5 194
      ASSAULT crowd-control -7.5 -
      ASSAULT unconventional -10 204
      """;

  private static final Map<String, Row> ROWS = read();

  private Modes() {}

  private record Row(double score, String cameo) {}

  private static Map<String, Row> read() {
    Map<String, Row> rows = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" "))
        .forEach(p -> rows.put(p[0] + " " + p[1], new Row(Double.parseDouble(p[2]), p[3])));
    return rows;
  }

  private static @Nullable Row row(EventType type, @Nullable String mode) {
    return ROWS.get(type.name() + " " + (mode == null ? "-" : mode));
  }

  /** Whether {@code mode} is one of the type's. */
  static boolean has(EventType type, String mode) {
    return row(type, mode) != null;
  }

  /** The mode's score; where PLOVER scores only the type, the type's. */
  static double intensity(EventType type, @Nullable String mode) {
    Row row = row(type, mode);
    return row == null ? type.intensity() : row.score();
  }

  /** CAMEO root code, two digits. */
  static String cameoRoot(EventType type, @Nullable String mode) {
    Row row = row(type, mode);
    return row == null || row.cameo().equals("-") ? type.cameo() : row.cameo().substring(0, 2);
  }

  /** CAMEO base code, three digits; null where several fit or none does. */
  static @Nullable String cameoBase(EventType type, @Nullable String mode) {
    Row row = row(type, mode);
    return row == null || row.cameo().length() != 3 ? null : row.cameo();
  }
}
