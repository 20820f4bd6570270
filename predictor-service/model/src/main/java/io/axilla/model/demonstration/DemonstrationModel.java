// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The shipped model: trained as any site's is, on phantoms that the simulator made and the engine
 * measured. It shows how Axilla works and knows no patient. {@code infra/demonstration/make} makes
 * it again.
 */
public final class DemonstrationModel {
  private static final String RESOURCE = "demonstration-model.json";

  private DemonstrationModel() {}

  /** The bytes of the shipped file. */
  public static byte[] shipped() {
    try (InputStream resource = DemonstrationModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the distribution lacks its demonstration model");
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the demonstration model cannot be read", e);
    }
  }
}
