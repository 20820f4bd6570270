// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * A PyRadiomics parameter file (YAML): the settings, and what it says about the mask file.
 *
 * @param settings all that the numbers depend on
 * @param label the value of the voxels inside in the mask file; empty where it names none, which is
 *     1 to PyRadiomics
 * @param labelChannel the layer of a mask file with several
 * @param additionalInfo whether diagnostic columns are wanted
 */
public record ParameterFile(
    ExtractionSettings settings, OptionalInt label, int labelChannel, boolean additionalInfo) {
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
        setting.flag("additionalInfo", true));
  }
}
