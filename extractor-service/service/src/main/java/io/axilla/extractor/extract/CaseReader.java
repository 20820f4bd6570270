// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.contracts.MaskKind;
import io.axilla.extractor.imaging.mask.MaskReading;
import io.axilla.extractor.imaging.mask.MaskSegment;
import io.axilla.extractor.imaging.mask.UnusableMaskException;
import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads image and mask of a case. What is drawn in the patient (SEG, RTSTRUCT) comes to the image's
 * grid; a label image keeps its own, for the settings say what holds when it is another.
 */
final class CaseReader {
  private final ScanReader scans = new ScanReader();
  private final MaskChoice masks;

  CaseReader(OptionalInt preferredLabel) {
    masks = new MaskChoice(preferredLabel);
  }

  /**
   * @throws CaseException if it cannot be read
   * @throws UnclearCaseException if the input does not say which series or mask is meant
   */
  LoadedCase read(CaseInput input) {
    Scan scan = scans.read(input.image(), input.series());
    MaskSegment segment = masks.choose(input.mask(), input.selector(), scan.ct() == null);
    List<String> notes = new ArrayList<>(scan.notes());
    Mask mask;
    if (scan.ct() != null && isDicom(segment)) {
      mask = inPatient(input, segment, scan.ct(), notes);
    } else {
      try {
        mask = segment.beside(scan.volume().geometry());
      } catch (UnusableMaskException e) {
        throw unusable(input, e.fault() + " - " + e.what());
      }
    }
    if (!scan.volume().geometry().agreesWith(mask.geometry(), Geometry.DEFAULT_TOLERANCE)) {
      notes.add("mask: it lies on another grid than the image");
    }
    return new LoadedCase(scan.volume(), mask, scan.ct() != null, notes);
  }

  private static boolean isDicom(MaskSegment segment) {
    MaskKind kind = segment.info().kind();
    return kind == MaskKind.SEG || kind == MaskKind.RTSTRUCT;
  }

  private static Mask inPatient(
      CaseInput input, MaskSegment segment, CtVolume ct, List<String> notes) {
    MaskReading reading = segment.placeWhateverItsSide(ct);
    if (reading instanceof MaskReading.Refused refused) {
      throw unusable(input, refused.fault() + " - " + refused.explanation());
    }
    MaskReading.Placed placed = (MaskReading.Placed) reading;
    placed.warnings().forEach(warning -> notes.add("mask: " + warning.name()));
    return placed.mask();
  }

  private static CaseException unusable(CaseInput input, String why) {
    return new CaseException(
        "the mask "
            + input.mask()
            + " cannot be used with "
            + input.image()
            + ": "
            + why
            + "; check that they belong together");
  }
}
