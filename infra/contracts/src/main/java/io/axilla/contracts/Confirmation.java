// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** How a destination vouched for a document. */
public enum Confirmation {
  /** Storage commitment succeeded. */
  COMMITTED,
  /** A query found the instance there. */
  FOUND,
  /** C-STORE answered success and the destination offers nothing more. */
  UNCONFIRMED
}
