// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.List;

/** Answers a C-FIND of the Study Root model. */
@FunctionalInterface
public interface QueryResponder {
  /**
   * @param keys the identifier of the request, with Query/Retrieve Level
   * @return one identifier for each match
   */
  List<Dataset> find(Dataset keys);
}
