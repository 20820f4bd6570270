// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.sql.Connection;

/** {@link Work} without a result. */
@FunctionalInterface
public interface VoidWork {
  void run(Connection tx) throws Exception;
}
