package marsad.kafka;

import java.util.List;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.text.NormalizedArticle;

/**
 * An article and who is named in it, of one revision; passed on in memory, never written.
 *
 * @param snapshot what it is to be coded by: the dictionary may be another one by then
 */
record ReadArticle(
    NormalizedArticle article,
    TaggedArticle tagged,
    List<UnknownName> unknown,
    Stages.Snapshot snapshot) {
  ReadArticle {
    unknown = List.copyOf(unknown);
  }
}
