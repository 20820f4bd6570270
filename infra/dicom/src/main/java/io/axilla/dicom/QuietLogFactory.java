// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import org.aoju.bus.logger.Log;
import org.aoju.bus.logger.LogFactory;

/** Gives every class of the library the same quiet log. */
final class QuietLogFactory extends LogFactory {
  QuietLogFactory() {
    super("axilla");
  }

  @Override
  public Log createLog(String name) {
    return new QuietLog(name);
  }

  @Override
  public Log createLog(Class<?> owner) {
    return new QuietLog(owner.getName());
  }
}
