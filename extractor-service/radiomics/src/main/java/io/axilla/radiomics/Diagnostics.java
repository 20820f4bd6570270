// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.measure.Summary;
import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.parameters.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PyRadiomics adds under additionalInfo: columns {@code diagnostics_...} in its names, order
 * and notation. The versions are those of this library, and of the libraries that it does without
 * none.
 */
final class Diagnostics {
  private static final String NONE = "none";

  private final Map<String, String> columns = new LinkedHashMap<>();

  private Diagnostics() {}

  /** With what is known before an extraction. */
  static Diagnostics of(ParameterFile file, Volume image, Mask mask) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.put(
        "Versions_PyRadiomics",
        "Axilla "
            + Optional.ofNullable(Diagnostics.class.getPackage().getImplementationVersion())
                .orElse("unreleased"));
    diagnostics.put("Versions_Numpy", NONE);
    diagnostics.put("Versions_SimpleITK", NONE);
    diagnostics.put("Versions_PyWavelet", NONE);
    diagnostics.put("Versions_Python", "Java " + Runtime.version());
    diagnostics.put("Configuration_Settings", file.settingsText());
    diagnostics.put("Configuration_EnabledImageTypes", file.imageTypesText());
    diagnostics.put("Image-original_Hash", StoredBytes.hash(image));
    diagnostics.put("Image-original_Dimensionality", "3D");
    diagnostics.addImage("original", image);
    diagnostics.put("Mask-original_Hash", StoredBytes.hash(mask, file.label().orElse(1)));
    diagnostics.addMask("original", null, mask);
    return diagnostics;
  }

  void addImage(String stage, Volume image) {
    Geometry geometry = image.geometry();
    put("Image-" + stage + "_Spacing", PythonText.tuple(components(geometry.spacing())));
    put("Image-" + stage + "_Size", size(geometry.size()));
    addValues("Image-" + stage, image.toDoubles());
  }

  /**
   * @param image on the grid of the mask; none where it may lie on another
   */
  void addMask(String stage, @Nullable Volume image, Mask mask) {
    String name = "Mask-" + stage;
    Geometry geometry = mask.geometry();
    put(name + "_Spacing", PythonText.tuple(components(geometry.spacing())));
    put(name + "_Size", size(geometry.size()));
    IndexBox box = mask.boundingBox();
    put(
        name + "_BoundingBox",
        PythonText.tuple(
            List.of(
                box.lowI(),
                box.lowJ(),
                box.lowK(),
                box.size().i(),
                box.size().j(),
                box.size().k())));
    put(name + "_VoxelNum", String.valueOf(mask.voxelCount()));
    put(name + "_VolumeNum", String.valueOf(ConnectedVolumes.count(mask)));
    Vector3 centre = mask.centroidIndex();
    put(name + "_CenterOfMassIndex", PythonText.tuple(components(centre)));
    put(
        name + "_CenterOfMass",
        PythonText.tuple(components(geometry.toLps(centre.x(), centre.y(), centre.z()))));
    if (image != null) {
      Roi roi = Roi.of(mask);
      addValues(name, roi.valuesOf(image.crop(roi.box())));
    }
  }

  /** Column to text, in order. */
  Map<String, String> columns() {
    return columns;
  }

  private void addValues(String name, double[] values) {
    Summary summary = Summary.of(values);
    put(name + "_Mean", PythonText.of(summary.mean()));
    put(name + "_Minimum", PythonText.of(summary.minimum()));
    put(name + "_Maximum", PythonText.of(summary.maximum()));
  }

  private void put(String name, String value) {
    columns.put("diagnostics_" + name, value);
  }

  private static List<Double> components(Vector3 vector) {
    return List.of(vector.x(), vector.y(), vector.z());
  }

  private static String size(GridSize size) {
    return PythonText.tuple(List.of(size.i(), size.j(), size.k()));
  }
}
