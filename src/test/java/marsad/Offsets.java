package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.entity.Mention;
import marsad.entity.TaggedArticle;
import marsad.event.ActorEvent;
import marsad.event.CodedArticle;
import marsad.event.Event;
import marsad.text.Furniture;
import marsad.text.NormalizedArticle;
import marsad.text.Span;

/** Holds every offset of an article's records against the words it stands for. */
final class Offsets {
  private final NormalizedArticle article;
  private final int[] text;
  private final int[] title;

  private Offsets(NormalizedArticle article) {
    this.article = article;
    text = article.text().codePoints().toArray();
    String given = article.title();
    title = given == null ? new int[0] : given.codePoints().toArray();
  }

  /** Fails unless every span lies within its field and quotes what is there. */
  static void check(NormalizedArticle article, TaggedArticle tagged, CodedArticle coded) {
    Offsets offsets = new Offsets(article);
    int last = 0;
    for (Span s : article.sentences()) {
      assertThat(s.start()).isGreaterThanOrEqualTo(last);
      last = s.end();
      offsets.slice("text", s.start(), s.end());
    }
    for (Furniture f : article.furniture()) {
      offsets.slice("text", f.start(), f.end());
    }
    for (Mention m : tagged.mentions()) {
      assertThat(offsets.slice(m.in(), m.start(), m.end())).isEqualTo(m.surface()).isNotEmpty();
    }
    for (Event e : coded.events()) {
      offsets.slice(e.in(), e.start(), e.end());
    }
    for (ActorEvent e : coded.records()) {
      var evidence = e.evidence();
      if (evidence != null) {
        assertThat(offsets.slice(evidence.in(), evidence.start(), evidence.end()))
            .isEqualTo(evidence.quote());
      }
    }
  }

  private String slice(String field, int start, int end) {
    int[] points = field.equals("title") ? title : text;
    assertThat(start).isBetween(0, end);
    assertThat(end).as(article.articleId()).isLessThanOrEqualTo(points.length);
    return new String(points, start, end - start);
  }
}
