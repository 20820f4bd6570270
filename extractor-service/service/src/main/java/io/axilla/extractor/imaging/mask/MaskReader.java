// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.MaskKind;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.MalformedDicomException;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.UnreadablePixelsException;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.MetaImageReader;
import io.axilla.radiomics.io.NiftiReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Reads the masks that a file holds, all of them: DICOM Segmentation and RT Structure Set, NRRD,
 * NIfTI and MetaImage (by the file's name).
 */
public final class MaskReader {
  private static final Set<String> SEG =
      Set.of(SopClass.SEGMENTATION_STORAGE, SopClass.LABEL_MAP_SEGMENTATION_STORAGE);

  private final SegReader segs;
  private final RtStructReader structureSets;
  private final NrrdMaskReader nrrds;
  private final NiftiPlacing niftis;

  /** Where a NIfTI image is taken to lie. */
  @FunctionalInterface
  private interface NiftiPlacing {
    Volume read(Path file) throws IOException;
  }

  public MaskReader(AnatomyTable anatomy, PersonHashes hashes) {
    this(anatomy, hashes, NiftiMaskReader::read);
  }

  private MaskReader(AnatomyTable anatomy, PersonHashes hashes, NiftiPlacing niftis) {
    this.niftis = niftis;
    segs = new SegReader(anatomy, hashes);
    structureSets = new RtStructReader(anatomy, hashes);
    nrrds = new NrrdMaskReader(anatomy);
  }

  /**
   * Masks for image files: NIfTI lies where ITK puts it, for it puts the image there by the same
   * rule, even where the header does not say a place in the patient.
   */
  public static MaskReader besideImageFiles() {
    return new MaskReader(AnatomyTable.shipped(), new PersonHashes(""), NiftiReader::readVolume);
  }

  /** Masks for DICOM images, told apart by the shipped table of anatomy. */
  public static MaskReader shipped() {
    return new MaskReader(AnatomyTable.shipped(), new PersonHashes(""));
  }

  /** Whether objects of this SOP class hold masks. */
  public static boolean holdsMasks(String sopClassUid) {
    return SEG.contains(sopClassUid) || sopClassUid.equals(SopClass.RT_STRUCTURE_SET_STORAGE);
  }

  /**
   * All segments, ROIs or labels, in the file's order.
   *
   * @throws UnreadableMaskException if not even these can be told
   * @throws UncheckedIOException if the file cannot be read from the disk
   */
  public List<MaskSegment> read(Path file) {
    try {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".nrrd") || name.endsWith(".nhdr")) {
        return nrrds.read(file);
      }
      if (name.endsWith(".nii") || name.endsWith(".nii.gz")) {
        return MaskFile.of(file, MaskKind.NIFTI).masks(niftis.read(file));
      }
      if (name.endsWith(".mha") || name.endsWith(".mhd")) {
        return MaskFile.of(file, MaskKind.META_IMAGE).masks(MetaImageReader.readVolume(file));
      }
      return readDicom(DicomFile.read(file));
    } catch (MalformedDicomException | UnreadablePixelsException e) {
      throw new UnreadableMaskException(
          MaskFault.UNREADABLE_PIXELS, String.valueOf(e.getMessage()));
    } catch (InvalidValueException | ImageException e) {
      throw new UnreadableMaskException(MaskFault.INVALID_VALUE, String.valueOf(e.getMessage()));
    } catch (ZipException | EOFException e) {
      throw new UnreadableMaskException(
          MaskFault.UNREADABLE_PIXELS, "its compressed data are cut or broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<MaskSegment> readDicom(DicomObject object) {
    String sopClass = object.dataset().string(Tag.SOPClassUID).orElse("");
    if (SEG.contains(sopClass)) {
      return segs.read(object);
    }
    if (sopClass.equals(SopClass.RT_STRUCTURE_SET_STORAGE)) {
      return structureSets.read(object);
    }
    throw new UnreadableMaskException(
        MaskFault.INVALID_VALUE, "neither a segmentation nor a structure set");
  }
}
