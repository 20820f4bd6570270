// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.attributes;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import io.axilla.radiomics.image.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One frame's view of an object (DICOM PS3.3 C.7.6.16): a functional group of the frame before the
 * shared one, and the data set itself where there are no groups, as in single-frame images.
 */
public final class FrameAttributes {
  private final Dataset dataset;
  private final @Nullable Dataset shared;
  private final @Nullable Dataset perFrame;

  private FrameAttributes(Dataset dataset, @Nullable Dataset shared, @Nullable Dataset perFrame) {
    this.dataset = dataset;
    this.shared = shared;
    this.perFrame = perFrame;
  }

  /** The frames of an object, in the order in which its pixels are stored. */
  public static List<FrameAttributes> of(Dataset dataset) {
    Dataset shared = dataset.item(Tag.SharedFunctionalGroupsSequence).orElse(null);
    List<Dataset> perFrame = dataset.items(Tag.PerFrameFunctionalGroupsSequence);
    if (perFrame.isEmpty()) {
      return List.of(new FrameAttributes(dataset, shared, null));
    }
    List<FrameAttributes> frames = new ArrayList<>(perFrame.size());
    for (Dataset group : perFrame) {
      frames.add(new FrameAttributes(dataset, shared, group));
    }
    return frames;
  }

  /** Where the attributes of a functional group stand for this frame. */
  public Dataset group(int sequenceTag) {
    return ownGroup(sequenceTag).orElse(dataset);
  }

  /** The item of a functional group, of the frame or shared; absent where neither has one. */
  public Optional<Dataset> ownGroup(int sequenceTag) {
    Optional<Dataset> own = perFrame == null ? Optional.empty() : perFrame.item(sequenceTag);
    return own.isPresent() || shared == null ? own : shared.item(sequenceTag);
  }

  /** ImagePositionPatient: the centre of the first voxel, LPS mm. */
  public Vector3 position() {
    double[] at = numbers(group(Tag.PlanePositionSequence), Tag.ImagePositionPatient, 3);
    return new Vector3(at[0], at[1], at[2]);
  }

  /** ImageOrientationPatient. */
  public PlaneOrientation orientation() {
    return PlaneOrientation.of(
        numbers(group(Tag.PlaneOrientationSequence), Tag.ImageOrientationPatient, 6));
  }

  /** PixelSpacing: between rows, then between columns, mm; both positive. */
  public double[] pixelSpacing() {
    double[] spacing = numbers(group(Tag.PixelMeasuresSequence), Tag.PixelSpacing, 2);
    if (!(spacing[0] > 0 && spacing[1] > 0)) {
      throw new InvalidValueException(Tag.PixelSpacing, "not positive");
    }
    return spacing;
  }

  /**
   * So many finite numbers.
   *
   * @throws InvalidValueException if there are fewer or more, or one is no number
   */
  public static double[] numbers(Dataset from, int tag, int count) {
    double[] values = from.doubles(tag);
    if (values.length != count) {
      throw new InvalidValueException(
          tag, values.length + " values where " + count + " are needed");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new InvalidValueException(tag, "not a finite number");
      }
    }
    return values;
  }
}
