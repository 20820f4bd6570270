// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

/** A PatientID without content: all such patients would be one. */
public final class BlankPatientIdException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BlankPatientIdException() {
    super("The PatientID is blank; send the object or record with one.");
  }
}
