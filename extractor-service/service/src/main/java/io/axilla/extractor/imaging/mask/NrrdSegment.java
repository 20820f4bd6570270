// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A segment as the key/value pairs {@code SegmentN_...:=} of a {@code .seg.nrrd} header name it.
 */
record NrrdSegment(@Nullable String name, int layer, int labelValue, CodedAnatomy codes) {
  private static final String TERMINOLOGY = "TerminologyEntry:";

  // places in a terminology entry, between tildes
  private static final int TYPE = 2;
  private static final int TYPE_MODIFIER = 3;
  private static final int ANATOMIC_REGION = 5;
  private static final int REGION_MODIFIER = 6;

  static List<NrrdSegment> in(Path file) throws IOException {
    Map<String, String> pairs = pairs(file);
    List<NrrdSegment> segments = new ArrayList<>();
    for (int n = 0; pairs.containsKey("Segment" + n + "_LabelValue"); n++) {
      String prefix = "Segment" + n + "_";
      segments.add(
          new NrrdSegment(
              pairs.get(prefix + "Name"),
              number(pairs.getOrDefault(prefix + "Layer", "0")),
              number(pairs.get(prefix + "LabelValue")),
              codes(pairs.getOrDefault(prefix + "Tags", ""))));
    }
    return segments;
  }

  private static Map<String, String> pairs(Path file) throws IOException {
    Map<String, String> pairs = new HashMap<>();
    // the data behind the header is no text; the header's names are UTF-8
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int border = line.indexOf(":=");
        if (border > 0) {
          pairs.put(line.substring(0, border), line.substring(border + 2));
        }
      }
    }
    return pairs;
  }

  private static CodedAnatomy codes(String tags) {
    for (String tag : tags.split("\\|")) {
      if (tag.startsWith(TERMINOLOGY)) {
        String[] parts = tag.substring(TERMINOLOGY.length()).split("~", -1);
        List<String> modifiers = new ArrayList<>();
        code(parts, TYPE_MODIFIER).ifPresent(modifiers::add);
        code(parts, REGION_MODIFIER).ifPresent(modifiers::add);
        return new CodedAnatomy(code(parts, TYPE), code(parts, ANATOMIC_REGION), modifiers);
      }
    }
    return CodedAnatomy.NONE;
  }

  /** {@code scheme^value^meaning}, its three parts empty where nothing is coded. */
  private static Optional<String> code(String[] parts, int at) {
    String[] code = at < parts.length ? parts[at].split("\\^", -1) : new String[0];
    return code.length >= 2 && !code[1].isBlank()
        ? Optional.of(code[0].strip() + "|" + code[1].strip())
        : Optional.empty();
  }

  private static int number(@Nullable String text) {
    try {
      return Integer.parseInt(text == null ? "" : text.strip());
    } catch (NumberFormatException e) {
      throw new UnreadableMaskException(
          MaskFault.INVALID_VALUE, "a layer or label of a segment is no number");
    }
  }
}
