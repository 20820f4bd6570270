// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.filter.DerivedImage;
import io.axilla.radiomics.filter.GradientMagnitude;
import io.axilla.radiomics.filter.LaplacianOfGaussian;
import io.axilla.radiomics.filter.Wavelet;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.List;
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

/** Filters of a padded box, the results wanted in the box of the region. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FilterBenchmark {
  /** Millilitres of the region. */
  @Param({"53", "359"})
  public double volume;

  private Volume image;
  private IndexBox wanted;

  @Setup
  public void prepare() {
    Scan scan = Phantom.ofMillilitres(volume, new Vector3(1, 1, 1.25));
    image = scan.image();
    wanted = scan.mask().boundingBox();
  }

  /** All eight bands of one level. */
  @Benchmark
  public List<DerivedImage> wavelet() {
    return new Wavelet("coif1", 0, 1).apply(image, wanted);
  }

  /** One sigma; the cost does not depend on it. */
  @Benchmark
  public List<DerivedImage> laplacianOfGaussian() {
    return new LaplacianOfGaussian(4, "4.0").apply(image, wanted);
  }

  @Benchmark
  public List<DerivedImage> gradient() {
    return new GradientMagnitude(true).apply(image, wanted);
  }
}
