// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.contracts.MaskKind;
import io.axilla.dicom.DicomFile;
import io.axilla.extractor.imaging.inspect.Contents;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import io.axilla.extractor.imaging.mask.MaskFault;
import io.axilla.extractor.imaging.mask.MaskInfo;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.mask.MaskSegment;
import io.axilla.extractor.imaging.mask.UnreadableMaskException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Finds the one mask that is meant among those of a file. */
final class MaskChoice {
  private final MaskReader beside = MaskReader.besideImageFiles();
  private final MaskReader inPatient = MaskReader.shipped();
  private final OptionalInt preferredLabel;

  /**
   * @param preferredLabel taken in a label image that has it among others, when none is named
   */
  MaskChoice(OptionalInt preferredLabel) {
    this.preferredLabel = preferredLabel;
  }

  /**
   * @param isBesideFile whether the image is an image file too, and no DICOM
   */
  MaskSegment choose(Path path, MaskSelector selector, boolean isBesideFile) {
    Path file = file(path);
    List<MaskSegment> all = read(file, isBesideFile ? beside : inPatient);
    boolean isNamed = selector.number() != null || selector.name() != null;
    List<MaskSegment> found =
        all.stream()
            .filter(segment -> isNamed ? selector.takes(segment.info()) : !isEmpty(segment))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty() && !isNamed) {
      throw new CaseException(
          MaskFault.EMPTY_MASK + ": nothing is drawn in the mask " + file + "; check the file");
    }
    if (!isNamed) {
      List<MaskSegment> preferred =
          found.stream().filter(segment -> isPreferred(segment.info())).toList();
      if (preferred.size() == 1) {
        return preferred.get(0);
      }
    }
    String which =
        found.isEmpty()
            ? file + " has no mask " + named(selector)
            : file
                + " holds "
                + found.size()
                + " masks"
                + (isNamed ? " that are " + named(selector) : "");
    throw new UnclearCaseException(
        which + ": name one with --segment N, --roi NAME or --label N",
        (found.isEmpty() ? all : found).stream().map(MaskChoice::line).toList());
  }

  private static Path file(Path path) {
    if (!Files.exists(path)) {
      throw new CaseException("there is no mask " + path + ": check the path");
    }
    if (!Files.isDirectory(path)) {
      return path;
    }
    List<Path> objects = Contents.of(path).masks();
    if (objects.isEmpty()) {
      throw new CaseException(path + " holds no DICOM SEG or RTSTRUCT: name the file of the mask");
    }
    if (objects.size() > 1) {
      throw new UnclearCaseException(
          path + " holds " + objects.size() + " objects with masks: name the file of one",
          objects.stream().map(Path::toString).toList());
    }
    return objects.get(0);
  }

  private static List<MaskSegment> read(Path file, MaskReader reader) {
    try {
      if (!ImageFiles.isOne(file) && !DicomFile.isDicom(file)) {
        throw new CaseException(
            "the mask "
                + file
                + " is of no kind that is read here: name a DICOM SEG or RTSTRUCT, or a "
                + ImageFiles.ENDINGS
                + " file");
      }
      return reader.read(file);
    } catch (UnreadableMaskException e) {
      throw new CaseException("the mask " + file + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw ImageFiles.unreadable("mask", file, e.getCause());
    } catch (IOException e) {
      throw ImageFiles.unreadable("mask", file, e);
    }
  }

  private static boolean isEmpty(MaskSegment segment) {
    return segment.ownFault().filter(fault -> fault == MaskFault.EMPTY_MASK).isPresent();
  }

  private boolean isPreferred(MaskInfo info) {
    boolean isLabelImage = info.kind() != MaskKind.SEG && info.kind() != MaskKind.RTSTRUCT;
    return isLabelImage
        && preferredLabel.isPresent()
        && preferredLabel.getAsInt() == info.segment();
  }

  private static String named(MaskSelector selector) {
    return selector.name() != null ? "named " + selector.name() : String.valueOf(selector.number());
  }

  private static String line(MaskSegment segment) {
    MaskInfo info = segment.info();
    return info.segment()
        + "  "
        + (info.label() == null ? "(no name)" : info.label())
        + (isEmpty(segment) ? ", empty" : "");
  }
}
