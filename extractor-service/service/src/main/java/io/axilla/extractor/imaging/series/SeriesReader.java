// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import io.axilla.radiomics.image.ImageException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads CT series (CT Image, Enhanced CT Image) into volumes, or says why not. The order and names
 * of the files mean nothing. Pixels of one file at a time are in memory beside the volume.
 */
public final class SeriesReader {
  private final EligibilityRules rules;
  private final HeaderFacts facts;

  public SeriesReader(EligibilityRules rules, KernelTable kernels) {
    this.rules = rules;
    this.facts = new HeaderFacts(kernels);
  }

  /** With the default rules and the shipped table of kernels. */
  public static SeriesReader shipped() {
    return new SeriesReader(EligibilityRules.DEFAULT, KernelTable.shipped());
  }

  /**
   * From the headers alone, without decoding a pixel: quick, and enough while a study is still
   * coming in. What only pixels show (UNREADABLE_PIXELS, differing duplicates) is not found.
   */
  public SeriesFindings look(SeriesSource source) {
    List<CtInstance> instances = headers(source);
    SeriesFindings found = start(source, instances);
    try {
      return findings(found, stack(instances, slices(source, instances)));
    } catch (UnreadableSeriesException e) {
      return found.withFault(e.fault(), e.what());
    } catch (InvalidValueException | ImageException e) {
      return found.withFault(SeriesFault.INVALID_VALUE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * With its pixels.
   *
   * @throws java.io.UncheckedIOException if a file cannot be read from the disk
   */
  public SeriesReading read(SeriesSource source) {
    List<CtInstance> instances = headers(source);
    SeriesFindings found = start(source, instances);
    try {
      List<CtFrame> slices = slices(source, instances);
      SliceStack stack = stack(instances, slices);
      found = findings(found, stack);
      CtVolume ct = new VolumeAssembly(source.series(), instances, slices, stack).assemble();
      return new SeriesReading.Read(found, ct);
    } catch (UnreadableSeriesException e) {
      return new SeriesReading.Refused(found.withFault(e.fault(), e.what()));
    } catch (InvalidValueException | ImageException e) {
      return new SeriesReading.Refused(
          found.withFault(SeriesFault.INVALID_VALUE, String.valueOf(e.getMessage())));
    }
  }

  private static List<CtInstance> headers(SeriesSource source) {
    return source.files().stream().map(CtInstance::read).filter(Objects::nonNull).toList();
  }

  private SeriesFindings start(SeriesSource source, List<CtInstance> instances) {
    Set<Ineligibility> ineligible = EnumSet.noneOf(Ineligibility.class);
    if (instances.stream().anyMatch(CtInstance::isSecondaryCapture)) {
      ineligible.add(Ineligibility.SECONDARY_CAPTURE);
    }
    return SeriesFindings.of(
        facts.of(source, instances), ineligible, EnumSet.noneOf(SeriesWarning.class));
  }

  private SeriesFindings findings(SeriesFindings found, SliceStack stack) {
    Set<Ineligibility> ineligible = rules.against(stack.geometry());
    ineligible.addAll(found.ineligible());
    Set<SeriesWarning> warnings = EnumSet.noneOf(SeriesWarning.class);
    if (stack.hasDuplicates()) {
      warnings.add(SeriesWarning.DUPLICATE_SLICE);
    }
    SeriesFacts counted =
        found.facts().withSlices(stack.sliceCount(), stack.geometry().spacing().z());
    return SeriesFindings.of(counted, ineligible, warnings);
  }

  private static List<CtFrame> slices(SeriesSource source, List<CtInstance> instances) {
    if (source.conflict()) {
      throw new UnreadableSeriesException(
          SeriesFault.OBJECT_CONFLICT, "other pixels came under a UID already known");
    }
    if (instances.size() < source.files().size()) {
      throw new UnreadableSeriesException(
          SeriesFault.UNREADABLE_PIXELS, "a file of the series cannot be parsed");
    }
    if (!instances.stream().allMatch(CtInstance::isCt)) {
      throw new UnreadableSeriesException(SeriesFault.NOT_CT, "an object is no CT image");
    }
    List<CtFrame> slices = new ArrayList<>();
    for (int n = 0; n < instances.size(); n++) {
      CtInstance instance = instances.get(n);
      if (!instance.isLocalizer()) {
        if (!instance.isDecodable()) {
          throw new UnreadableSeriesException(
              SeriesFault.UNREADABLE_PIXELS, "no decoder for the transfer syntax of an object");
        }
        slices.addAll(instance.slices(n));
      }
    }
    if (slices.isEmpty()) {
      throw new UnreadableSeriesException(SeriesFault.LOCALIZER, "localizers only");
    }
    return slices;
  }

  private static SliceStack stack(List<CtInstance> instances, List<CtFrame> slices) {
    double thickness = 1;
    if (slices.size() == 1) {
      double[] stated =
          instances.get(slices.get(0).instance()).header().doubles(Tag.SliceThickness);
      thickness = stated.length == 1 && stated[0] > 0 ? stated[0] : thickness;
    }
    return SliceStack.of(slices.stream().map(CtFrame::plane).toList(), thickness);
  }
}
