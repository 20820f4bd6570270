// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

/** What became of an object that was acknowledged. */
enum Outcome {
  /** The first under its SOP Instance UID. */
  STORED,
  /** Ours, routed back; the first time. */
  OWN,
  /** The same as the one that is held; nothing changed. */
  SAME,
  /** Differs from the one that is held, and took its place. */
  TOOK_OVER,
  /** Differs from the one that is held, and was set aside. */
  SET_ASIDE,
  /** Without PatientID; set aside. */
  QUARANTINED
}
