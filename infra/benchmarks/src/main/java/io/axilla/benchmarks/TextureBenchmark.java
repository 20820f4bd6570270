// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.feature.Family;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.measure.ImageFeatures;
import io.axilla.radiomics.settings.Measuring;
import io.axilla.radiomics.texture.TextureMatrices;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Discretisation, each texture matrix, and all features of one image. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TextureBenchmark {
  @Param("53")
  public double volume;

  @Param({"16", "64"})
  public int bins;

  private Measuring measuring;
  private Roi roi;
  private double[] values;
  private TextureMatrices matrices;

  @Setup
  public void prepare() {
    Scan scan = Phantom.ofMillilitres(volume, new Vector3(1, 1, 1.25));
    roi = Roi.of(scan.mask());
    values = roi.valuesOf(scan.image().crop(roi.box()));
    measuring = Wang2024.withBins(bins).images().get(0).measuring();
    matrices = new TextureMatrices(discretise(), roi.geometry().spacing(), measuring);
  }

  @Benchmark
  public GreyLevels discretise() {
    return GreyLevels.of(roi, values, PixelType.INT16, measuring.binning());
  }

  @Benchmark
  public Object glcm() {
    return matrices.glcm();
  }

  @Benchmark
  public Object glrlm() {
    return matrices.glrlm();
  }

  @Benchmark
  public Object glszm() {
    return matrices.glszm();
  }

  @Benchmark
  public Object gldm() {
    return matrices.gldm();
  }

  @Benchmark
  public Object ngtdm() {
    return matrices.ngtdm();
  }

  /** From the values on: first order and all textures, with their features. */
  @Benchmark
  public double allFeatures() {
    ImageFeatures features =
        new ImageFeatures(roi, values, PixelType.INT16, measuring, OptionalDouble.empty());
    return Arrays.stream(Family.values())
        .filter(family -> !family.isShape())
        .flatMap(family -> Feature.defaultsOf(family).stream())
        .mapToDouble(features::value)
        .sum();
  }
}
