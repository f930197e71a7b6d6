package marsad.eval;

/**
 * One difference between an output and the annotations.
 *
 * @param article name of the article
 * @param kind {@code missed}, {@code wrong} or {@code linked} (the span is right, the actor is not)
 * @param what what was expected or found
 * @param context the words around it, the mention itself between double square brackets
 */
public record EvalError(String article, String kind, String what, String context) {}
