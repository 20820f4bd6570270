// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.measure;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ScanRef;

/** Reads a chosen scan from what is kept. */
@FunctionalInterface
public interface ScanSource {
  /**
   * @throws io.axilla.messaging.PermanentFailure when the scan or its mask can no longer be read as
   *     it was matched
   */
  MeasuredScan read(PatientKey patient, ScanRef scan) throws Exception;
}
