// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import org.jspecify.annotations.Nullable;

/**
 * What happens to an object whose SOP Instance UID is held already.
 *
 * <table>
 *   <caption>The rule</caption>
 *   <tr><th>difference</th><th>came from an authoritative source</th><th>came from another</th></tr>
 *   <tr><td>none</td><td colspan="2">the same object: nothing changes</td></tr>
 *   <tr><td>patient details</td><td>takes over</td><td>set aside, the first stays usable</td></tr>
 *   <tr><td>attributes, patient</td><td>takes over</td><td>set aside; the first is in conflict unless an authoritative
 *   source sent it</td></tr>
 *   <tr><td>content</td><td colspan="2">set aside, the first is in conflict</td></tr>
 * </table>
 *
 * @param takesOver the new one counts from now on and the first is set aside
 * @param code why the one that does not count is set aside; null when both are the same
 * @param conflict whether the first becomes unusable until a person chooses
 */
record Verdict(boolean takesOver, @Nullable SetAsideCode code, boolean conflict) {
  static final Verdict SAME = new Verdict(false, null, false);

  static Verdict of(
      Difference difference, boolean heldIsAuthoritative, boolean newIsAuthoritative) {
    if (difference == Difference.NONE) {
      return SAME;
    }
    if (difference == Difference.CONTENT) {
      return new Verdict(false, SetAsideCode.OBJECT_CONFLICT, true);
    }
    if (newIsAuthoritative) {
      return new Verdict(true, SetAsideCode.REPLACED_BY_SOURCE, false);
    }
    return switch (difference) {
      case PATIENT_DETAILS -> new Verdict(false, SetAsideCode.PATIENT_DETAILS_CHANGED, false);
      case PATIENT ->
          new Verdict(false, SetAsideCode.OBJECT_OF_OTHER_PATIENT, !heldIsAuthoritative);
      default -> new Verdict(false, SetAsideCode.ATTRIBUTES_CHANGED, !heldIsAuthoritative);
    };
  }

  boolean isSame() {
    return code == null;
  }
}
