// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.FrameAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the facts from the headers of a series, without regard to the order of the files. */
final class HeaderFacts {
  private static final String SOFT_TISSUE = "SOFT_TISSUE";

  private final KernelTable kernels;

  HeaderFacts(KernelTable kernels) {
    this.kernels = kernels;
  }

  SeriesFacts of(SeriesSource source, List<CtInstance> instances) {
    List<Dataset> headers =
        instances.stream()
            .map(CtInstance::header)
            .sorted(Comparator.comparing(h -> h.string(Tag.SOPInstanceUID).orElse("")))
            .toList();
    if (headers.isEmpty()) {
      return new SeriesFacts(
          source.study(),
          source.series(),
          null,
          null,
          null,
          null,
          null,
          false,
          null,
          null,
          null,
          null);
    }
    Dataset header = headers.get(0);
    FrameAttributes frame = FrameAttributes.of(header).get(0);
    Dataset reconstruction = frame.group(Tag.CTReconstructionSequence);
    String kernel = reconstruction.string(Tag.ConvolutionKernel).orElse(null);
    String manufacturer = header.string(Tag.Manufacturer).orElse(null);
    boolean soft =
        kernels.isSoft(manufacturer, kernel)
            || reconstruction.string(Tag.ConvolutionKernelGroup).orElse("").equals(SOFT_TISSUE);
    return new SeriesFacts(
        source.study(),
        source.series(),
        header.string(Tag.Modality).orElse(null),
        header.string(Tag.FrameOfReferenceUID).orElse(null),
        null,
        null,
        contrast(headers),
        soft,
        kernel,
        kvp(frame),
        manufacturer,
        patientSex(header));
  }

  private static @Nullable Boolean contrast(List<Dataset> headers) {
    if (headers.stream().anyMatch(HeaderFacts::namesAgent)) {
      return true;
    }
    boolean mentioned =
        headers.stream()
            .anyMatch(
                header ->
                    header.contains(Tag.ContrastBolusAgent)
                        || header.contains(Tag.ContrastBolusAgentSequence));
    return mentioned ? null : Boolean.FALSE;
  }

  private static boolean namesAgent(Dataset header) {
    return header.string(Tag.ContrastBolusAgent).isPresent()
        || !header.items(Tag.ContrastBolusAgentSequence).isEmpty();
  }

  private static @Nullable String patientSex(Dataset header) {
    return header
        .string(Tag.PatientSex)
        .map(sex -> sex.strip().toUpperCase(Locale.ROOT))
        .filter(sex -> sex.matches("[FMO]"))
        .orElse(null);
  }

  /** A tube voltage that is no number is no reason to refuse the series. */
  private static @Nullable Double kvp(FrameAttributes frame) {
    try {
      double[] value = frame.group(Tag.CTXRayDetailsSequence).doubles(Tag.KVP);
      return value.length == 0 || !Double.isFinite(value[0]) ? null : value[0];
    } catch (InvalidValueException e) {
      return null;
    }
  }
}
