// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.study.PatientIdentity;
import io.axilla.extractor.imaging.study.PersonHashes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether studies are one patient's: a PatientID counts only together with its issuer. */
final class Patients {
  private record Key(String issuer, String patientId) {}

  private Patients() {}

  /**
   * @param headers one header of each study
   */
  static List<PatientReport> of(NavigableMap<String, Dataset> headers) {
    Map<Key, List<String>> byKey = new LinkedHashMap<>();
    List<PatientReport> reports = new ArrayList<>();
    for (Map.Entry<String, Dataset> study : headers.entrySet()) {
      String id = study.getValue().string(Tag.PatientID).orElse("");
      if (id.isEmpty()) {
        reports.add(new PatientReport("MISSING_PATIENT_ID", List.of(study.getKey())));
      } else {
        String issuer = study.getValue().string(Tag.IssuerOfPatientID).orElse("");
        byKey.computeIfAbsent(new Key(issuer, id), k -> new ArrayList<>()).add(study.getKey());
      }
    }
    boolean several = byKey.size() > 1;
    for (List<String> studies : byKey.values()) {
      String reason = several ? "DIFFERENT_PATIENTS" : null;
      if (contradict(studies.stream().map(headers::get).filter(Objects::nonNull).toList())) {
        reason = "DEMOGRAPHICS_CONFLICT";
      }
      reports.add(new PatientReport(reason, studies));
    }
    return reports;
  }

  private static boolean contradict(List<Dataset> headers) {
    PersonHashes hashes = new PersonHashes("inspect");
    List<PatientIdentity> persons = headers.stream().map(hashes::identity).toList();
    return differ(persons, PatientIdentity::birthDate)
        || differ(persons, p -> "O".equals(p.sex()) ? null : p.sex());
  }

  private static boolean differ(
      List<PatientIdentity> persons, Function<PatientIdentity, @Nullable String> of) {
    return persons.stream().map(of).filter(Objects::nonNull).distinct().count() > 1;
  }
}
