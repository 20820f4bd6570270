// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.axilla.radiomics.ExtractionException;
import io.axilla.radiomics.FeatureExtractor;
import io.axilla.radiomics.FeatureVector;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;
import java.util.ArrayList;
import java.util.List;

/** Measures cases by one plan. */
public final class Extraction {
  private final ExtractionPlan plan;
  private final CaseReader reader;

  public Extraction(ExtractionPlan plan) {
    this.plan = plan;
    reader = new CaseReader(plan.label());
  }

  public ExtractionPlan plan() {
    return plan;
  }

  /**
   * Reads a case.
   *
   * @throws CaseException if it cannot be read
   * @throws UnclearCaseException if the input does not say which series or mask is meant
   */
  public LoadedCase read(CaseInput input) {
    return reader.read(input);
  }

  /**
   * Measures a case that was read.
   *
   * @param threads how many work at a time; the values are the same for any number
   * @throws CaseException if any feature cannot be had
   */
  public MeasuredCase measure(LoadedCase loaded, int threads) {
    try {
      return new MeasuredCase(
          loaded,
          columns(
              FeatureExtractor.extract(loaded.image(), loaded.mask(), plan.parameters(), threads)));
    } catch (ExtractionException e) {
      throw new CaseException(explain(e, loaded), e);
    }
  }

  private static List<Column> columns(io.axilla.radiomics.Extraction extraction) {
    List<Column> columns = new ArrayList<>();
    extraction.diagnostics().forEach((name, text) -> columns.add(new Column(name, text)));
    FeatureVector vector = extraction.features();
    for (int n = 0; n < vector.size(); n++) {
      columns.add(new Column(vector.names().get(n).toString(), shortest(vector.value(n))));
    }
    return columns;
  }

  private static String explain(ExtractionException e, LoadedCase loaded) {
    if (e.code() != ExtractionException.Code.GEOMETRY_MISMATCH) {
      return String.valueOf(e.getMessage());
    }
    return e.code()
        + ": image and mask lie on different grids: the image has "
        + grid(loaded.image().geometry())
        + ", the mask "
        + grid(loaded.mask().geometry())
        + "; set correctMask: true or a larger geometryTolerance in the parameter file, or resample"
        + " the mask";
  }

  private static String grid(Geometry grid) {
    StringBuilder direction = new StringBuilder();
    for (double cosine : grid.direction().toRowMajor()) {
      direction.append(direction.isEmpty() ? "" : " ").append((float) (cosine + 0.0));
    }
    return grid.size()
        + " voxels of "
        + numbers(grid.spacing())
        + " mm from "
        + numbers(grid.origin())
        + " with direction "
        + direction;
  }

  private static String numbers(Vector3 v) {
    return "(" + shortest(v.x()) + " " + shortest(v.y()) + " " + shortest(v.z()) + ")";
  }

  /** The fast writer has the shortest notation on every Java; Double.toString had not. */
  private static String shortest(double value) {
    return NumberOutput.toString(value, true);
  }
}
