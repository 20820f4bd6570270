// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.Map;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.VR;

/** The library's data dictionary, with what it lacks of the newer standard. */
final class Dictionary {
  static {
    Library.prepare();
  }

  private record Entry(String keyword, VR vr) {}

  private static final Map<Integer, Entry> NEWER =
      Map.of(
          Tag.AcquisitionUID, new Entry("AcquisitionUID", VR.UI),
          Tag.ClinicalTrialTimePointTypeCodeSequence,
              new Entry("ClinicalTrialTimePointTypeCodeSequence", VR.SQ));

  /** Elements that are US or SS as Pixel Representation says. */
  private static final Set<Integer> LIKE_PIXELS =
      Set.of(
          Tag.PixelPaddingValue,
          Tag.PixelPaddingRangeLimit,
          Tag.SmallestImagePixelValue,
          Tag.LargestImagePixelValue,
          Tag.SmallestPixelValueInSeries,
          Tag.LargestPixelValueInSeries);

  private Dictionary() {}

  static VR vr(int tag) {
    Entry newer = NEWER.get(tag);
    return newer != null ? newer.vr() : ElementDictionary.vrOf(tag, null);
  }

  static boolean isLikePixels(int tag) {
    return LIKE_PIXELS.contains(tag);
  }

  static String keyword(int tag) {
    Entry newer = NEWER.get(tag);
    String keyword = newer != null ? newer.keyword() : ElementDictionary.keywordOf(tag, null);
    return keyword == null || keyword.isEmpty()
        ? String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF)
        : keyword;
  }
}
