// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;

/** One SOP instance by class and UID (PS3.3 table 10-11). */
public record SopReference(SopClassUid sopClass, SopInstanceUid instance) {
  Dataset toItem() {
    Dataset item = Dataset.empty();
    item.set(Tag.ReferencedSOPClassUID, sopClass.value());
    item.set(Tag.ReferencedSOPInstanceUID, instance.value());
    return item;
  }
}
