package marsad.kafka;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one broker of the suite as a {@link KafkaEnvironment} parameter; it starts with
 * the first test that asks and stops after the last. Tests keep apart by topic prefix.
 */
public final class SharedKafka implements ParameterResolver {
  private record Holder(KafkaEnvironment environment) implements AutoCloseable {
    @Override
    public void close() {
      environment.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == KafkaEnvironment.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedKafka.class))
        .getOrComputeIfAbsent(Holder.class, k -> new Holder(KafkaEnvironment.open()), Holder.class)
        .environment();
  }
}
