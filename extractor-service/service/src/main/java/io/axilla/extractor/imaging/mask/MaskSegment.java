// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Mask;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One mask of an object, before it is placed on a CT. */
public final class MaskSegment {
  private final MaskInfo info;
  private final MaskShape shape;
  private final @Nullable MaskFault ownFault;

  private MaskSegment(MaskInfo info, MaskShape shape, @Nullable MaskFault ownFault) {
    this.info = info;
    this.shape = shape;
    this.ownFault = ownFault;
  }

  static MaskSegment of(MaskInfo info, Anatomy anatomy, MaskShape shape) {
    MaskFault fault = null;
    if (anatomy.contradictory()) {
      fault = MaskFault.LATERALITY_CONFLICT;
    } else if (shape.isEmpty()) {
      fault = MaskFault.EMPTY_MASK;
    }
    return new MaskSegment(info, shape, fault);
  }

  static MaskSegment faulty(MaskInfo info, MaskFault fault) {
    return new MaskSegment(info, new ContourStack(List.of()), fault);
  }

  public MaskInfo info() {
    return info;
  }

  /** A fault that shows without any CT. */
  public Optional<MaskFault> ownFault() {
    return Optional.ofNullable(ownFault);
  }

  /** The mask on the CT's grid, checked against it. */
  public MaskReading placeOn(CtVolume ct) {
    if (ownFault != null) {
      return new MaskReading.Refused(info, ownFault, "the mask itself, on whichever CT");
    }
    return new MaskPlacement(ct).place(info, shape);
  }

  /**
   * As {@link #placeOn}, though codes and labels name both sides: only pairing needs to know it.
   */
  public MaskReading placeWhateverItsSide(CtVolume ct) {
    return ownFault == MaskFault.LATERALITY_CONFLICT
        ? new MaskPlacement(ct).place(info, shape)
        : placeOn(ct);
  }

  /**
   * The mask for measuring an image of that grid, whatever it shows: a label image on the grid that
   * it came on, anything else on the image's.
   *
   * @throws UnusableMaskException if it cannot be used there
   */
  public Mask beside(Geometry image) {
    if (ownFault != null && ownFault != MaskFault.LATERALITY_CONFLICT) {
      throw new UnusableMaskException(ownFault, "the mask itself, on whichever image");
    }
    return shape.beside(image);
  }
}
