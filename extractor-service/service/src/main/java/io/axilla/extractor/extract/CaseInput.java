// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.extractor.imaging.inspect.MaskSelector;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param image a DICOM file or folder, or a NRRD, NIfTI or MetaImage file
 * @param mask a DICOM Segmentation or RT Structure Set, or a NRRD, NIfTI or MetaImage file
 * @param selector which of the masks in it
 * @param series SeriesInstanceUID of the image; null where there is only one
 */
public record CaseInput(Path image, Path mask, MaskSelector selector, @Nullable String series) {}
