// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.util.Comparator;
import java.util.List;

/**
 * The objects of one revision of a study, ordered by series and SOP Instance UID. {@code
 * StudyReceived} carries its digest.
 *
 * @param complete whether the study had been quiet long enough
 */
public record Manifest(
    PatientKey patientKey,
    StudyInstanceUid study,
    int revision,
    boolean complete,
    List<Entry> entries) {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.series().value())
          .thenComparing(entry -> entry.sopInstance().value());

  public Manifest {
    if (revision < 1) {
      throw new IllegalArgumentException("revision is below 1");
    }
    entries = entries.stream().sorted(ORDER).toList();
    if (entries.stream().map(Entry::sopInstance).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("a SOP Instance UID stands twice in a manifest");
    }
  }

  /**
   * One object.
   *
   * @param transferSyntax UID of the encoding in which it is kept
   * @param file digest of the bytes of the file
   * @param conflict whether another object with other pixels came under this UID
   * @param own whether Axilla wrote it and a PACS routed it back
   */
  public record Entry(
      SeriesInstanceUid series,
      SopInstanceUid sopInstance,
      SopClassUid sopClass,
      String transferSyntax,
      Sha256 file,
      boolean conflict,
      boolean own) {
    public Entry {
      if (!transferSyntax.matches("[0-9.]{1,64}")) {
        throw new IllegalArgumentException("transferSyntax is not a UID");
      }
    }
  }
}
