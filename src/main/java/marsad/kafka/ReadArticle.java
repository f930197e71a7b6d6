package marsad.kafka;

import java.util.List;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.text.NormalizedArticle;

/** An article and who is named in it, of one revision; passed on in memory, never written. */
record ReadArticle(NormalizedArticle article, TaggedArticle tagged, List<UnknownName> unknown) {
  ReadArticle {
    unknown = List.copyOf(unknown);
  }
}
