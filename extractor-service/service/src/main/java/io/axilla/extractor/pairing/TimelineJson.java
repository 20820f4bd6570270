// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;

/** The JSON of timelines and decisions. */
public final class TimelineJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TimelineJson() {}

  /**
   * Reads a timeline strictly: a key that is not known, a value of another type or a thing that
   * stands twice is an error, never passed over.
   *
   * @throws MalformedTimelineException when the text is not the JSON of a timeline
   */
  public static Timeline read(String json) {
    return TimelineReader.timeline(parse(json));
  }

  /** Writes a timeline as {@link #read} reads it. */
  public static String write(Timeline timeline) {
    return TimelineWriter.timeline(timeline).toPrettyString();
  }

  /** Writes {@code {"decisions": […]}}, every key always there. */
  public static String write(Collection<Decision> decisions) {
    return TimelineWriter.decisions(decisions).toPrettyString();
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      // Jackson's own text may repeat what stands there; the place says enough.
      String where =
          e.getLocation() == null
              ? ""
              : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new MalformedTimelineException(where, "is not valid JSON", "correct it there");
    }
  }
}
