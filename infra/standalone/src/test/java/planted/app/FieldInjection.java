package planted.app;

import jakarta.inject.Inject;

/** A dependency that no constructor asks for. */
final class FieldInjection {
  @Inject Object dependency;
}
