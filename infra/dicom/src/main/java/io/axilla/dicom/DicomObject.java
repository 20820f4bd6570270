// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.Objects;

/**
 * A composite SOP instance in memory: its data set and the transfer syntax that its Pixel Data is
 * encoded in.
 *
 * @param transferSyntaxUid the transfer syntax that it was read in, which says how to decode Pixel
 *     Data
 * @param dataset the data set without file meta information
 */
public record DicomObject(String transferSyntaxUid, Dataset dataset) {
  public DicomObject {
    Objects.requireNonNull(transferSyntaxUid, "transferSyntaxUid");
    Objects.requireNonNull(dataset, "dataset");
  }

  /** Says which object this is, by UID alone. */
  @Override
  public String toString() {
    return "DicomObject[" + dataset.string(Tag.SOPInstanceUID).orElse("no SOPInstanceUID") + "]";
  }
}
