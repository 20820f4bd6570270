// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.resample.Loop;
import io.axilla.radiomics.resample.Resampler;
import io.axilla.radiomics.settings.Interpolator;
import io.axilla.radiomics.settings.Resampling;
import io.axilla.radiomics.settings.ShapeRules;
import io.axilla.radiomics.shape.ShapeMeasures;
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

/** Resampling of image and mask, and the shape of a mask. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GeometryBenchmark {
  private static final Resampling WANG_2024 =
      new Resampling(new Vector3(1, 1, 1.25), Interpolator.BSPLINE);

  /** Millilitres of the region. */
  @Param({"53", "359"})
  public double volume;

  private Scan scan;

  @Setup
  public void prepare() {
    scan = Phantom.ofMillilitres(volume, new Vector3(0.8, 0.8, 3));
  }

  @Benchmark
  public Resampler.Pair resample() {
    return Resampler.resample(scan.image(), scan.mask(), WANG_2024, 40, Loop.IN_TURN);
  }

  @Benchmark
  public ShapeMeasures shape() {
    return ShapeMeasures.of(scan.mask(), ShapeRules.DEFAULT);
  }
}
