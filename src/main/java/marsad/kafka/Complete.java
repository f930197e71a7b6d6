package marsad.kafka;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import marsad.article.Json;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as records whose components are there unless they are {@code @Nullable}, at any depth:
 * what another program or a version of long ago wrote otherwise is refused where it is read and not
 * by whoever comes upon the null.
 */
final class Complete extends JacksonAnnotationIntrospector {
  static final ObjectMapper MAPPER =
      Json.MAPPER
          .copy()
          .setAnnotationIntrospector(new Complete())
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private static final long serialVersionUID = 1L;

  private Complete() {}

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter) {
      RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
      if (components != null
          && !components[parameter.getIndex()]
              .getAnnotatedType()
              .isAnnotationPresent(Nullable.class)) {
        return JsonSetter.Value.forValueNulls(Nulls.FAIL);
      }
    }
    return super.findSetterInfo(annotated);
  }
}
