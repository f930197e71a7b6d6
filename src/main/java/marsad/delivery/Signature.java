package marsad.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures by Standard Webhooks 1.0, with a symmetric key. */
public final class Signature {
  /** Header of what names the message; receivers drop what they have. */
  public static final String ID = "webhook-id";

  /** Header of the time of the attempt, in seconds since 1970. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** Header of the signature. */
  public static final String SIGNATURE = "webhook-signature";

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param secret base64 behind {@code whsec_}, or any other text, whose bytes are then the key
   * @throws IllegalArgumentException when it is empty or no base64
   */
  public Signature(String secret) {
    byte[] bytes =
        secret.startsWith(PREFIX)
            ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
            : secret.getBytes(StandardCharsets.UTF_8);
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The value of {@link #SIGNATURE}. */
  public String of(String id, Instant attempt, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String signed = id + "." + attempt.getEpochSecond() + "." + body;
      return "v1,"
          + Base64.getEncoder()
              .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
