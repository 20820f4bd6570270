// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A PyRadiomics parameter file (YAML): the settings, and what it says about the mask file.
 *
 * @param settings all that the numbers depend on
 * @param label the value of the voxels inside in the mask file; empty where it names none, which is
 *     1 to PyRadiomics
 * @param labelChannel the layer of a mask file with several
 * @param additionalInfo whether diagnostic columns are wanted
 * @param settingsText the section setting with PyRadiomics' defaults, as Python prints it
 * @param imageTypesText the section imageType, as Python prints it
 */
public record ParameterFile(
    ExtractionSettings settings,
    OptionalInt label,
    int labelChannel,
    boolean additionalInfo,
    String settingsText,
    String imageTypesText) {
  private static final List<String> SECTIONS =
      List.of("setting", "imageType", "featureClass", "voxelSetting");

  /**
   * Reads a file.
   *
   * @throws ParameterException if it is wrong, or asks for what is not available
   */
  public static ParameterFile read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * The same from its text.
   *
   * @throws ParameterException if it is wrong, or asks for what is not available
   */
  public static ParameterFile parse(String yaml) {
    Values file = Values.of("the file", Yaml.parse(yaml), SECTIONS);
    if (file.has("voxelSetting")) {
      throw Values.unsupported("voxelSetting, extraction of maps,", "leave the section out");
    }
    Values setting = Values.of("setting", file.raw("setting"), SettingKeys.ALL);
    ExtractionSettings settings =
        SettingsReader.read(setting, file.raw("imageType"), file.raw("featureClass"));
    return new ParameterFile(
        settings,
        setting.whole("label", 1, Integer.MAX_VALUE),
        setting.whole("label_channel", 0, Integer.MAX_VALUE).orElse(0),
        setting.flag("additionalInfo", true),
        PythonText.of(withDefaults(setting)),
        PythonText.of(imageTypes(file)));
  }

  /** The same with the standard's way wherever PyRadiomics departs from it. */
  public ParameterFile ibsi() {
    return new ParameterFile(
        settings.ibsi(), label, labelChannel, additionalInfo, settingsText, imageTypesText);
  }

  /** PyRadiomics' defaults, in its order, replaced by what the file says. */
  private static Map<String, @Nullable Object> withDefaults(Values setting) {
    Map<String, @Nullable Object> joined = new LinkedHashMap<>();
    joined.put("minimumROIDimensions", 2L);
    joined.put("minimumROISize", null);
    joined.put("normalize", false);
    joined.put("normalizeScale", 1L);
    joined.put("removeOutliers", null);
    joined.put("resampledPixelSpacing", null);
    joined.put("interpolator", "sitkBSpline");
    joined.put("preCrop", false);
    joined.put("padDistance", 5L);
    joined.put("distances", List.of(1L));
    joined.put("force2D", false);
    joined.put("force2Ddimension", 0L);
    joined.put("resegmentRange", null);
    joined.put("label", 1L);
    joined.put("additionalInfo", true);
    for (String key : setting.keys()) {
      joined.put(key, setting.raw(key));
    }
    return joined;
  }

  private static Object imageTypes(Values file) {
    Object types = file.raw("imageType");
    boolean isEmpty = types == null || (types instanceof Map<?, ?> map && map.isEmpty());
    return isEmpty ? Map.of("Original", Map.of()) : types;
  }
}
