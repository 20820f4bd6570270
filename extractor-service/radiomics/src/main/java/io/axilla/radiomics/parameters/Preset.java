// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Parameter files that come with this library; PyRadiomics reads them too. */
public enum Preset {
  /** The study's feature set. */
  WANG2024("wang2024"),
  /** The same for images and masks that were resampled beforehand: nothing is interpolated. */
  WANG2024_RESAMPLED("wang2024-resampled");

  private final String word;

  Preset(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The text of the file. */
  public String yaml() {
    try (InputStream in = Preset.class.getResourceAsStream(word + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the library lacks " + word + ".yaml");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ParameterFile parameters() {
    return ParameterFile.parse(yaml());
  }
}
