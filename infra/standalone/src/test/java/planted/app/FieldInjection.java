// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.app;

import jakarta.inject.Inject;

/** A dependency that no constructor asks for. */
final class FieldInjection {
  @Inject Object dependency;
}
