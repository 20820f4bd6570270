// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.List;

/** Instances of one series of one study, as an evidence sequence lists them (PS3.3 C.17-3). */
public record SeriesReference(
    StudyInstanceUid study, SeriesInstanceUid series, List<SopReference> instances) {
  public SeriesReference {
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("a referenced series has at least one instance");
    }
    instances = List.copyOf(instances);
  }

  public static SeriesReference of(
      StudyInstanceUid study, SeriesInstanceUid series, SopReference instance) {
    return new SeriesReference(study, series, List.of(instance));
  }

  Dataset toItem() {
    Dataset item = Dataset.empty();
    item.set(Tag.SeriesInstanceUID, series.value());
    for (SopReference instance : instances) {
      item.add(Tag.ReferencedSOPSequence, instance.toItem());
    }
    return item;
  }
}
