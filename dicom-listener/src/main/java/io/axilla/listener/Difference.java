// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

/**
 * How an object differs from the one that is held under its SOP Instance UID; the worst comes last.
 */
enum Difference {
  NONE,
  /** The name is spelt otherwise, or only one of the two has the birth date or sex. */
  PATIENT_DETAILS,
  /** Geometry, references, date, study or series. */
  ATTRIBUTES,
  /** Another patient key, birth date or sex. */
  PATIENT,
  /** The decoded pixels, or what stands in their place: contours, content tree. */
  CONTENT
}
