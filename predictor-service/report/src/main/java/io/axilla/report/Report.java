// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.training.TrainingResult;
import io.axilla.report.pdf.Pdf;

/**
 * The report of a training.
 *
 * @param html one page of XHTML that refers to nothing outside; the same characters for the same
 *     result
 * @param pdf the same page on A4
 */
public record Report(String html, byte[] pdf) {
  public static Report of(TrainingResult result) {
    String page = Page.of(result);
    return new Report(page, Pdf.of(page));
  }
}
