// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import org.junit.jupiter.api.Nested;

/** Every filter under the tests of {@link ImageFilterContract}. */
class ImageFilterTest {
  @Nested
  class OfUnfiltered extends ImageFilterContract {
    OfUnfiltered() {
      super(new Unfiltered(), true, 50);
    }
  }

  @Nested
  class OfCoif1 extends ImageFilterContract {
    OfCoif1() {
      super(new Wavelet("coif1", 0, 1), true, 0);
    }
  }

  @Nested
  class OfBiorthogonalOnTwoLevels extends ImageFilterContract {
    OfBiorthogonalOnTwoLevels() {
      super(new Wavelet("bior2.2", 1, 2), true, 0);
    }
  }

  @Nested
  class OfGradient extends ImageFilterContract {
    OfGradient() {
      super(new GradientMagnitude(true), false, 0);
    }
  }

  @Nested
  class OfLaplacian extends ImageFilterContract {
    OfLaplacian() {
      super(new LaplacianOfGaussian(1.5, "1.5"), true, 0);
    }
  }

  @Nested
  class OfSquare extends ImageFilterContract {
    OfSquare() {
      super(new Square(), false, 50);
    }
  }

  @Nested
  class OfSquareRoot extends ImageFilterContract {
    OfSquareRoot() {
      super(new SquareRoot(), false, 50);
    }
  }

  @Nested
  class OfLogarithm extends ImageFilterContract {
    OfLogarithm() {
      super(new Logarithm(), false, 50);
    }
  }

  @Nested
  class OfExponential extends ImageFilterContract {
    OfExponential() {
      super(new Exponential(), false, 50);
    }
  }
}
