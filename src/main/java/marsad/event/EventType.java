package marsad.event;

/**
 * The sixteen event types of PLOVER (manual draft 2.0), each with its quad class, intensity and the
 * CAMEO base code that users of older data join on. One CAMEO code stands for the type as a whole:
 * the reverse map is one-to-many.
 */
public enum EventType {
  AGREE(Quad.VERBAL_COOPERATION, 2.5, "03"),
  CONSULT(Quad.VERBAL_COOPERATION, 2.5, "04"),
  SUPPORT(Quad.VERBAL_COOPERATION, 5, "05"),
  CONCEDE(Quad.VERBAL_COOPERATION, 4.5, "08"),
  COOPERATE(Quad.MATERIAL_COOPERATION, 9.5, "06"),
  AID(Quad.MATERIAL_COOPERATION, 10, "07"),
  RETREAT(Quad.MATERIAL_COOPERATION, 6.5, "08"),
  REQUEST(Quad.VERBAL_CONFLICT, 0, "10"),
  ACCUSE(Quad.VERBAL_CONFLICT, -3, "11"),
  REJECT(Quad.VERBAL_CONFLICT, -2, "12"),
  THREATEN(Quad.VERBAL_CONFLICT, -3.5, "13"),
  PROTEST(Quad.MATERIAL_CONFLICT, -5, "14"),
  SANCTION(Quad.MATERIAL_CONFLICT, -6, "16"),
  MOBILIZE(Quad.MATERIAL_CONFLICT, -5.5, "15"),
  COERCE(Quad.MATERIAL_CONFLICT, -7, "17"),
  ASSAULT(Quad.MATERIAL_CONFLICT, -9, "18");

  /** PLOVER's division by verbal or material, cooperation or conflict. */
  public enum Quad {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT
  }

  /** The vocabulary's version, on every record. */
  public static final String VOCABULARY = "plover-2.0";

  private final Quad quad;
  private final double intensity;
  private final String cameo;

  EventType(Quad quad, double intensity, String cameo) {
    this.quad = quad;
    this.intensity = intensity;
    this.cameo = cameo;
  }

  public Quad quad() {
    return quad;
  }

  /** PLOVER's score of the type without a mode, from -10 (conflict) to 10 (cooperation). */
  public double intensity() {
    return intensity;
  }

  /** CAMEO root code, a string: {@code 03} is not 3. */
  public String cameo() {
    return cameo;
  }

  /** Whether it is done by words: said, promised, asked, refused. */
  public boolean verbal() {
    return quad == Quad.VERBAL_COOPERATION || quad == Quad.VERBAL_CONFLICT;
  }

  /** Whether direction carries no meaning, so that one record covers both sides. */
  public boolean symmetric() {
    return this == CONSULT || this == AGREE || this == COOPERATE;
  }

  /** Whether what somebody did is judged by it: blamed, refused or welcomed. */
  boolean judges() {
    return this == ACCUSE || this == REJECT || this == SUPPORT;
  }
}
