// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.extractor.imaging.mask.MaskInfo;
import org.jspecify.annotations.Nullable;

/** Which masks of an object are meant: all, the one of a number, or those of a name. */
public record MaskSelector(@Nullable Integer number, @Nullable String name) {
  public static MaskSelector all() {
    return new MaskSelector(null, null);
  }

  /** By SegmentNumber, ROINumber or label value. */
  public static MaskSelector number(int number) {
    return new MaskSelector(number, null);
  }

  /** By SegmentLabel, ROIName or segment name, without regard to case. */
  public static MaskSelector named(String name) {
    return new MaskSelector(null, name);
  }

  /** By number where the text is a whole number, else by name. */
  public static MaskSelector of(String text) {
    try {
      return number(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return named(text);
    }
  }

  /** Whether a mask is one of those meant. */
  public boolean takes(MaskInfo mask) {
    return (number == null || number == mask.segment())
        && (name == null || (mask.label() != null && name.equalsIgnoreCase(mask.label())));
  }
}
