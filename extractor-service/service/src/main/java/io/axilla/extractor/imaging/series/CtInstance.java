// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.MalformedDicomException;
import io.axilla.dicom.PixelDecoder;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.FrameAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of one file of a series. */
final class CtInstance {
  private static final Set<String> CT =
      Set.of(
          SopClass.CT_IMAGE_STORAGE,
          SopClass.ENHANCED_CT_IMAGE_STORAGE,
          SopClass.LEGACY_CONVERTED_ENHANCED_CT_IMAGE_STORAGE);
  private static final Set<String> SECONDARY_CAPTURE =
      Set.of(
          SopClass.SECONDARY_CAPTURE_IMAGE_STORAGE,
          SopClass.MULTIFRAME_SINGLE_BIT_SECONDARY_CAPTURE_IMAGE_STORAGE,
          SopClass.MULTIFRAME_GRAYSCALE_BYTE_SECONDARY_CAPTURE_IMAGE_STORAGE,
          SopClass.MULTIFRAME_GRAYSCALE_WORD_SECONDARY_CAPTURE_IMAGE_STORAGE,
          SopClass.MULTIFRAME_TRUE_COLOR_SECONDARY_CAPTURE_IMAGE_STORAGE);

  private final Path file;
  private final String transferSyntax;
  private final Dataset header;

  private CtInstance(Path file, DicomObject object) {
    this.file = file;
    this.transferSyntax = object.transferSyntaxUid();
    this.header = object.dataset();
  }

  /**
   * Null if the file is no DICOM that can be parsed; a disk that fails is not the series' fault.
   */
  static @Nullable CtInstance read(Path file) {
    try {
      return new CtInstance(file, DicomFile.readWithoutPixels(file));
    } catch (MalformedDicomException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  Dataset header() {
    return header;
  }

  boolean isCt() {
    String sopClass = header.string(Tag.SOPClassUID).orElse("");
    return header.string(Tag.Modality).orElse("").equals("CT")
        && (CT.contains(sopClass) || SECONDARY_CAPTURE.contains(sopClass));
  }

  boolean isSecondaryCapture() {
    return SECONDARY_CAPTURE.contains(header.string(Tag.SOPClassUID).orElse(""))
        || header.hasValue(Tag.ConversionType)
        || header.strings(Tag.ImageType).stream()
            .anyMatch(value -> value.toUpperCase(Locale.ROOT).contains("SCREEN SAVE"));
  }

  boolean isLocalizer() {
    return isLocalizer(header.strings(Tag.ImageType));
  }

  boolean isMultiFrame() {
    return header.hasValue(Tag.NumberOfFrames);
  }

  boolean isDecodable() {
    return PixelDecoder.supports(transferSyntax);
  }

  /** Its slices; localizers among its frames are left out. */
  List<CtFrame> slices(int instance) {
    if (header.integer(Tag.SamplesPerPixel, 1) != 1) {
      throw new InvalidValueException(Tag.SamplesPerPixel, "colour is no CT");
    }
    List<FrameAttributes> frames = FrameAttributes.of(header);
    if (frames.size() != Math.max(1, header.integer(Tag.NumberOfFrames, 1))) {
      throw new InvalidValueException(
          Tag.NumberOfFrames, "not the number of frames that are described");
    }
    SopInstanceUid uid = sopInstance();
    StoredRange padding = StoredRange.paddingOf(header);
    List<CtFrame> slices = new ArrayList<>(frames.size());
    for (int n = 0; n < frames.size(); n++) {
      FrameAttributes frame = frames.get(n);
      if (!isLocalizer(frame.group(Tag.CTImageFrameTypeSequence).strings(Tag.FrameType))) {
        slices.add(new CtFrame(instance, n, uid, plane(frame), Rescale.of(frame), padding));
      }
    }
    return slices;
  }

  private SlicePlane plane(FrameAttributes frame) {
    int rows = header.integer(Tag.Rows, 0);
    int columns = header.integer(Tag.Columns, 0);
    if (rows < 1 || columns < 1) {
      throw new InvalidValueException(Tag.Rows, "no rows or no columns");
    }
    double[] spacing = frame.pixelSpacing();
    return new SlicePlane(
        frame.position(),
        frame.orientation(),
        rows,
        columns,
        spacing[0],
        spacing[1],
        header.string(Tag.FrameOfReferenceUID).orElse(null));
  }

  private SopInstanceUid sopInstance() {
    try {
      return new SopInstanceUid(header.string(Tag.SOPInstanceUID).orElse(""));
    } catch (InvalidEventException e) {
      throw new InvalidValueException(Tag.SOPInstanceUID, "not a UID");
    }
  }

  private static boolean isLocalizer(List<String> type) {
    return type.size() >= 3 && type.get(2).equalsIgnoreCase("LOCALIZER");
  }
}
