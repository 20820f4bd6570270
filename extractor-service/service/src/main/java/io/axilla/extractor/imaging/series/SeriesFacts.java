// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a series say, as far as they say it.
 *
 * @param modality Modality (0008,0060)
 * @param frameOfReference FrameOfReferenceUID (0020,0052)
 * @param slices places of slices; localizers are not counted; null where they cannot be told
 * @param sliceSpacing step between slices along their normal, mm; null where there is no one step
 * @param contrast true when ContrastBolusAgent (0018,0010) or its sequence says something, false
 *     when no image has them, as the standard has it without an agent (PS3.3 A.3.3), null when they
 *     are there and empty
 * @param kernelSoft whether the kernel stands in the table of soft ones; false when unknown
 * @param kernel ConvolutionKernel (0018,1210), its first value
 * @param kvp KVP (0018,0060)
 * @param manufacturer Manufacturer (0008,0070)
 * @param patientSex PatientSex (0010,0040), if it is F, M or O
 */
public record SeriesFacts(
    StudyInstanceUid study,
    SeriesInstanceUid series,
    @Nullable String modality,
    @Nullable String frameOfReference,
    @Nullable Integer slices,
    @Nullable Double sliceSpacing,
    @Nullable Boolean contrast,
    boolean kernelSoft,
    @Nullable String kernel,
    @Nullable Double kvp,
    @Nullable String manufacturer,
    @Nullable String patientSex) {

  SeriesFacts withSlices(int count, double spacing) {
    return new SeriesFacts(
        study,
        series,
        modality,
        frameOfReference,
        count,
        spacing,
        contrast,
        kernelSoft,
        kernel,
        kvp,
        manufacturer,
        patientSex);
  }
}
