// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An inspection in lines for a person at a terminal. */
public final class InspectionText {
  private InspectionText() {}

  public static String write(Inspection inspection) {
    List<String> lines = new ArrayList<>();
    inspection.series().forEach(series -> write(series, lines));
    inspection.masks().forEach(mask -> write(mask, lines));
    for (PatientReport patient : inspection.patients()) {
      lines.add(
          "patient with "
              + patient.studies().size()
              + " study(ies)"
              + (patient.reason() == null ? "" : ": " + patient.reason()));
      patient.studies().forEach(study -> lines.add("  study " + study));
    }
    if (lines.isEmpty()) {
      lines.add("nothing that can be read");
    }
    return String.join("\n", lines) + "\n";
  }

  private static void write(SeriesReport series, List<String> lines) {
    lines.add("series " + series.series());
    lines.add("  study      " + series.study());
    if (series.reason() != null) {
      lines.add("  not readable: " + series.reason() + " - " + series.explanation());
    }
    Geometry grid = series.geometry();
    if (grid != null) {
      lines.add("  size       " + grid.size());
      lines.add("  spacing    " + mm(grid.spacing()));
      lines.add("  origin     " + mm(grid.origin()));
      lines.add("  direction  " + cosines(grid));
    }
    if (!series.ineligible().isEmpty()) {
      lines.add("  not eligible: " + String.join(", ", series.ineligible()));
    }
    if (!series.warnings().isEmpty()) {
      lines.add("  warnings   " + String.join(", ", series.warnings()));
    }
    for (SeriesReport.Sample sample : series.samples()) {
      lines.add(
          "  at "
              + mm(sample.at())
              + "  "
              + (sample.value() == null ? "outside" : sample.value() + " HU"));
    }
  }

  private static void write(MaskReport mask, List<String> lines) {
    lines.add(
        "mask "
            + mask.object()
            + " "
            + or(mask.kind())
            + " "
            + or(mask.segment())
            + " "
            + or(mask.label()));
    lines.add(
        "  region "
            + or(mask.region())
            + "  side "
            + or(mask.side())
            + "  lies "
            + or(mask.geometricSide()));
    if (mask.reason() != null) {
      lines.add("  not usable: " + mask.reason() + " - " + mask.explanation());
    }
    if (mask.voxels() != null && mask.centroid() != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %d voxels, %.1f mm3, centroid %s",
              mask.voxels(),
              mask.volumeMm3(),
              mm(mask.centroid())));
    }
    if (!mask.warnings().isEmpty()) {
      lines.add("  warnings   " + String.join(", ", mask.warnings()));
    }
    for (MaskReport.Sample sample : mask.samples()) {
      lines.add("  at " + mm(sample.at()) + "  " + (sample.inside() ? "inside" : "outside"));
    }
  }

  private static String or(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  private static String mm(Vector3 v) {
    return String.format(Locale.ROOT, "%.3f %.3f %.3f", v.x(), v.y(), v.z());
  }

  private static String cosines(Geometry grid) {
    StringBuilder text = new StringBuilder();
    for (double cosine : grid.direction().toRowMajor()) {
      text.append(text.isEmpty() ? "" : " ")
          .append(String.format(Locale.ROOT, "%.4f", cosine + 0.0));
    }
    return text.toString();
  }
}
