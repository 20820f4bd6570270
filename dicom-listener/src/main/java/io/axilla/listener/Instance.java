// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.time.Instant;

/**
 * A SOP Instance as it came: what it says it is, and the file that holds it.
 *
 * @param transferSyntax UID of the transfer syntax it is kept in
 * @param file digest of the bytes of its file
 * @param bytes length of its file
 * @param source AE title that sent it
 */
public record Instance(
    StudyInstanceUid study,
    SeriesInstanceUid series,
    SopInstanceUid sopInstance,
    SopClassUid sopClass,
    String transferSyntax,
    Sha256 file,
    long bytes,
    Instant received,
    String source) {}
