// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

/** What a mask shows; where its codes and labels say nothing, there is no region. */
public enum Region {
  /** The whole axilla. */
  AXILLA,
  /** A lymph node or nodes. */
  NODE,
  /** Anything else. */
  OTHER
}
