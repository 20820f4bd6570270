// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** What is done inside one transaction. It must neither commit nor roll back. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
  T run(Connection tx) throws Exception;
}
