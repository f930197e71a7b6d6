package marsad.actor;

import org.jspecify.annotations.Nullable;

/**
 * Words for an institution that every state has; with the state named they make its id.
 *
 * @param words the words
 * @param suffix what follows the state's id in the institution's ({@code foreign-ministry}); null
 *     when the words mean the state itself (الجانب التركي)
 * @param construct whether the state's name follows directly rather than its nisba
 * @param bare whether the words alone stand for it once the article has named it in full
 */
public record Institution(String words, @Nullable String suffix, boolean construct, boolean bare) {
  /**
   * Whether a nisba after the words agrees in the feminine: heads in ة and ات, and الدفاع for its
   * ministry.
   */
  public boolean feminine() {
    String head = words.split(" ")[0];
    return head.endsWith("ة") || head.endsWith("ات") || words.equals("الدفاع");
  }
}
