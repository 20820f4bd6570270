// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import java.util.List;

/** An image that features are measured on: the original or what a filter makes of it. */
public sealed interface ImageType {
  /** The word of PyRadiomics' parameter file. */
  String word();

  /** The resampled image itself. */
  record Original() implements ImageType {
    @Override
    public String word() {
      return "Original";
    }
  }

  /**
   * All bands of an undecimated wavelet transform.
   *
   * @param wavelet PyWavelets' name, such as coif1
   * @param startLevel levels to descend by the approximation before the first
   * @param level number of levels
   */
  record Wavelet(String wavelet, int startLevel, int level) implements ImageType {
    public Wavelet {
      if (startLevel < 0 || level < 1) {
        throw new IllegalArgumentException("start_level >= 0 and level >= 1 are needed");
      }
    }

    @Override
    public String word() {
      return "Wavelet";
    }
  }

  /**
   * Laplacian of Gaussian, an image for each width.
   *
   * @param sigmas the widths
   */
  record LaplacianOfGaussian(List<Sigma> sigmas) implements ImageType {
    public LaplacianOfGaussian {
      sigmas = List.copyOf(sigmas);
      if (sigmas.isEmpty()) {
        throw new IllegalArgumentException("LoG needs at least one sigma");
      }
    }

    @Override
    public String word() {
      return "LoG";
    }
  }

  /**
   * Magnitude of the gradient.
   *
   * @param useSpacing per mm if true, per voxel if not
   */
  record Gradient(boolean useSpacing) implements ImageType {
    @Override
    public String word() {
      return "Gradient";
    }
  }

  /** Squares of the values, scaled to the range of the original. */
  record Square() implements ImageType {
    @Override
    public String word() {
      return "Square";
    }
  }

  /** Square roots of the magnitudes with the sign kept, scaled to the range of the original. */
  record SquareRoot() implements ImageType {
    @Override
    public String word() {
      return "SquareRoot";
    }
  }

  /** Logarithms of the magnitudes plus one with the sign kept, scaled to the original's range. */
  record Logarithm() implements ImageType {
    @Override
    public String word() {
      return "Logarithm";
    }
  }

  /** Exponentials, scaled to the range of the original. */
  record Exponential() implements ImageType {
    @Override
    public String word() {
      return "Exponential";
    }
  }
}
