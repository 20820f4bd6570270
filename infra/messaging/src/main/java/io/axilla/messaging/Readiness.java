// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

/** A part of a process that says whether it can do its work. */
public interface Readiness {
  String name();

  boolean ready();
}
