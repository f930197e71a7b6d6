package marsad.kafka;

import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;

/** An article and who is named in it, of one revision; passed on in memory, never written. */
record ReadArticle(NormalizedArticle article, TaggedArticle tagged) {}
