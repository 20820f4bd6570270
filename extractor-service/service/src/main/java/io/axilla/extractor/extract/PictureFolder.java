// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.extractor.extract.qc.QualityPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The pictures of cases in a folder, named by ID, and by row where that is not unique. */
public final class PictureFolder {
  private final Path folder;
  private final Set<String> names = new HashSet<>();

  public PictureFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Draws a case that has no name; its input gives it one.
   *
   * @return the file
   */
  public Path draw(CaseInput input, LoadedCase loaded, ExtractionPlan plan) throws IOException {
    String name = "case-" + InputDigest.of(input, plan).substring(0, 12);
    Path file = folder.resolve(name + ".png");
    draw(file, name, loaded, plan);
    return file;
  }

  static void draw(Path file, String name, LoadedCase loaded, ExtractionPlan plan)
      throws IOException {
    QualityPicture.write(
        file, name, loaded.image(), loaded.mask(), loaded.isHounsfield(), plan.settings());
  }

  Path fileOf(CaseRow row) {
    String name = row.label().replaceAll("[^A-Za-z0-9._-]+", "_");
    return folder.resolve((names.add(name) ? name : name + "-row-" + row.number()) + ".png");
  }
}
