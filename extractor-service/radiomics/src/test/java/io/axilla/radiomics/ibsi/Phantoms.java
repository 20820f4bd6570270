// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.ibsi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.radiomics.Reference;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NiftiReader;
import io.axilla.radiomics.io.NrrdReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The two phantoms of IBSI 1. */
record Phantoms(Volume image, Mask mask) {

  static Phantoms digital() throws IOException {
    return new Phantoms(
        NrrdReader.readVolume(Reference.resource("ibsi/image.nrrd")),
        NrrdReader.readMask(Reference.resource("ibsi/mask.nrrd"), 1));
  }

  /** The CT phantom, whose licence keeps it out of this project. */
  static Phantoms ct() throws IOException {
    Optional<Path> folder = Reference.shared("public/ibsi-1-ct");
    assumeTrue(folder.isPresent(), "the CT phantom of IBSI is not among the shared references");
    Mask mask = NrrdReader.readMask(folder.get().resolve("mask.nrrd"), 1);
    Volume image = NiftiReader.readVolume(folder.get().resolve("nifti/image/phantom.nii.gz"));
    // Whole Hounsfield units on the mask's grid, as in the DICOM files.
    return new Phantoms(Volume.of(mask.geometry(), PixelType.INT16, image.toDoubles()), mask);
  }
}
