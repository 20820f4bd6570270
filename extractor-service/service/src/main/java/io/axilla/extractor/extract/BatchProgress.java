// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

/** Is told of every case that is done, in the order of the table. */
@FunctionalInterface
public interface BatchProgress {
  /**
   * @param finished cases so far, of {@code total}
   * @param failed how many of them failed
   * @param kept how many of them an earlier run had measured
   */
  void finished(int finished, int total, int failed, int kept);
}
