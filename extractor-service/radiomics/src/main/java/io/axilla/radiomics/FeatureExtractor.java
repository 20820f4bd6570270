// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.feature.Family;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.feature.FeatureName;
import io.axilla.radiomics.filter.DerivedImage;
import io.axilla.radiomics.filter.FilterException;
import io.axilla.radiomics.filter.ImageFilter;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.measure.FlatShapeFeatures;
import io.axilla.radiomics.measure.ImageFeatures;
import io.axilla.radiomics.measure.ShapeFeatures;
import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.resample.Loop;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.radiomics.settings.MeasuredImage;
import io.axilla.radiomics.settings.Measuring;
import io.axilla.radiomics.settings.Resegmentation;
import io.axilla.radiomics.shape.FlatShapeMeasures;
import io.axilla.radiomics.shape.ShapeMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Image and mask to features, in PyRadiomics' steps: resample, check, shape, filter, measure. */
public final class FeatureExtractor {
  private final ExtractionSettings settings;
  private final PreparedScan scan;
  private final Roi roi;
  private final Executor executor;

  private FeatureExtractor(ExtractionSettings settings, PreparedScan scan, Executor executor) {
    this.settings = settings;
    this.scan = scan;
    this.roi = Roi.of(scan.mask(), scan.box());
    this.executor = executor;
  }

  /**
   * All features that the settings ask for, on the thread that calls.
   *
   * @throws ExtractionException if any of them cannot be had
   */
  public static FeatureVector extract(Volume image, Mask mask, ExtractionSettings settings) {
    return extract(image, mask, settings, 1);
  }

  /**
   * The same with so many threads; the values are the same for any number.
   *
   * @throws ExtractionException if any feature cannot be had, or the calling thread is interrupted
   */
  public static FeatureVector extract(
      Volume image, Mask mask, ExtractionSettings settings, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed: " + threads);
    }
    return extract(settings, threads, loop -> PreparedScan.of(image, mask, settings, loop));
  }

  /**
   * What a parameter file asks for, with the diagnostic columns if it wants them.
   *
   * @throws ExtractionException if any feature cannot be had, or the calling thread is interrupted
   */
  public static Extraction extract(Volume image, Mask mask, ParameterFile file, int threads) {
    if (!file.additionalInfo()) {
      return new Extraction(extract(image, mask, file.settings(), threads), Map.of());
    }
    RoiCheck.requireSegmentation(mask);
    Diagnostics diagnostics = Diagnostics.of(file, image, mask);
    PreparedScan.Witness witness =
        new PreparedScan.Witness() {
          @Override
          public void image(String stage, Volume changed) {
            diagnostics.addImage(stage, changed);
          }

          @Override
          public void mask(String stage, Volume changed, Mask changedMask) {
            if (!changedMask.isEmpty()) {
              diagnostics.addMask(stage, changed, changedMask);
            }
          }
        };
    FeatureVector features =
        extract(
            file.settings(),
            threads,
            loop -> PreparedScan.of(image, mask, file.settings(), witness, loop));
    return new Extraction(features, diagnostics.columns());
  }

  private static FeatureVector extract(
      ExtractionSettings settings, int threads, Function<Loop, PreparedScan> preparation) {
    List<List<NamedValue>> parts =
        Tasks.run(
            threads,
            workers -> {
              PreparedScan scan = preparation.apply(workers.loop());
              return new FeatureExtractor(settings, scan, workers.executor()).all();
            });
    List<FeatureName> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (List<NamedValue> part : parts) {
      for (NamedValue named : part) {
        names.add(named.name());
        values.add(named.value());
      }
    }
    return new FeatureVector(
        settings.digest(), names, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private record NamedValue(FeatureName name, double value) {}

  private CompletableFuture<List<List<NamedValue>>> all() {
    List<CompletableFuture<List<NamedValue>>> parts = new ArrayList<>();
    parts.add(CompletableFuture.supplyAsync(this::shape, executor));
    for (MeasuredImage image : settings.images()) {
      for (ImageFilter filter : Filters.of(image.type(), image.measuring().flatDimension())) {
        parts.add(
            CompletableFuture.supplyAsync(() -> derive(filter), executor)
                .thenCompose(derived -> measureAll(derived, image.measuring())));
      }
    }
    return Tasks.all(parts);
  }

  private List<NamedValue> shape() {
    List<Feature> wanted = settings.features().stream().filter(f -> f.family().isShape()).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    Mask mask = settings.shapeRules().wholeMask() ? scan.shape() : scan.shape().crop(scan.box());
    ShapeMeasures measures = ShapeMeasures.of(mask, settings.shapeRules());
    Optional<FlatShapeMeasures> flat =
        settings.shapeRules().flatDimension().isPresent()
            ? Optional.of(flat(mask, settings.shapeRules().flatDimension().getAsInt()))
            : Optional.empty();
    return wanted.stream()
        .map(
            feature ->
                new NamedValue(
                    new FeatureName(FeatureName.ORIGINAL, feature),
                    feature.family() == Family.SHAPE
                        ? ShapeFeatures.value(feature, measures)
                        : FlatShapeFeatures.value(feature, flat.orElseThrow())))
        .toList();
  }

  private FlatShapeMeasures flat(Mask mask, int axis) {
    RoiCheck.requireFlat(scan.box().size(), axis);
    return FlatShapeMeasures.of(mask, axis, settings.shapeRules().sampleCovariance());
  }

  private List<DerivedImage> derive(ImageFilter filter) {
    try {
      return filter.apply(scan.image(), roi.box());
    } catch (FilterException e) {
      boolean tooSmall = e.code() == FilterException.Code.IMAGE_TOO_SMALL;
      throw new ExtractionException(
          tooSmall
              ? ExtractionException.Code.IMAGE_TOO_SMALL
              : ExtractionException.Code.UNSUPPORTED_SETTING,
          e.getMessage(),
          tooSmall ? "use a larger padDistance or leave the image out" : "leave the image out");
    }
  }

  private CompletableFuture<List<NamedValue>> measureAll(
      List<DerivedImage> images, Measuring measuring) {
    List<CompletableFuture<List<NamedValue>>> parts =
        images.stream()
            .map(image -> CompletableFuture.supplyAsync(() -> measure(image, measuring), executor))
            .toList();
    return Tasks.all(parts).thenApply(lists -> lists.stream().flatMap(List::stream).toList());
  }

  /** The range that re-segmentation is by holds for the original alone. */
  static OptionalDouble lowerLimit(ExtractionSettings settings, String image) {
    return settings
        .resegmentation()
        .filter(r -> image.equals(FeatureName.ORIGINAL))
        .filter(r -> r.mode() == Resegmentation.Mode.ABSOLUTE)
        .filter(r -> Double.isFinite(r.lower()))
        .map(r -> OptionalDouble.of(r.lower()))
        .orElse(OptionalDouble.empty());
  }

  private List<NamedValue> measure(DerivedImage image, Measuring measuring) {
    double[] voxels = roi.valuesOf(image.volume());
    for (double voxel : voxels) {
      if (!Double.isFinite(voxel)) {
        throw new ExtractionException(
            ExtractionException.Code.IMAGE_NOT_FINITE,
            "the image " + image.name() + " has the value " + voxel + " inside the mask",
            "check the image; a constant one can neither be normalised nor scaled");
      }
    }
    ImageFeatures features =
        new ImageFeatures(
            roi, voxels, image.volume().pixelType(), measuring, lowerLimit(settings, image.name()));
    List<NamedValue> values = new ArrayList<>();
    for (Feature feature : settings.features()) {
      if (!feature.family().isShape()) {
        FeatureName name = new FeatureName(image.name(), feature);
        try {
          values.add(new NamedValue(name, features.value(feature)));
        } catch (RuntimeException e) {
          throw new ExtractionException(name, e);
        }
      }
    }
    return values;
  }
}
