// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;

/**
 * A destination has a document of a case.
 *
 * @param destination AE title
 * @param bytes digest of what was sent
 */
public record ReportDelivered(
    int version,
    PatientKey patientKey,
    CaseId caseId,
    CaseVersion caseVersion,
    DocumentKind document,
    SopClassUid sopClass,
    SopInstanceUid sopInstance,
    String destination,
    Confirmation confirmation,
    Sha256 bytes,
    Instant at)
    implements Event {
  public static final int VERSION = 1;

  public ReportDelivered {
    Require.version(version, VERSION);
    Require.present("patientKey", patientKey);
    Require.present("caseId", caseId);
    Require.present("caseVersion", caseVersion);
    Require.present("document", document);
    Require.present("sopClass", sopClass);
    Require.present("sopInstance", sopInstance);
    Require.text("destination", destination, 16);
    Require.present("confirmation", confirmation);
    Require.present("bytes", bytes);
    Require.time(at);
  }
}
