// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.texture.Ngtdm;

/**
 * Features of a neighbourhood grey tone difference matrix (IBSI IPET), after Amadasun and King,
 * IEEE Transactions on Systems, Man and Cybernetics 1989;19:1264-74. Symbols: p(i) and s(i) of the
 * levels that occur, of which there are Ngp, in Nv voxels.
 */
final class NgtdmFeatures {
  /** What PyRadiomics gives for the coarseness of a flat region. */
  private static final double COARSEST = 1e6;

  private NgtdmFeatures() {}

  static double value(Feature feature, Ngtdm m) {
    return switch (feature) {
      case NGTDM_COARSENESS -> coarseness(m);
      case NGTDM_CONTRAST -> contrast(m);
      case NGTDM_BUSYNESS -> busyness(m);
      case NGTDM_COMPLEXITY -> complexity(m);
      case NGTDM_STRENGTH -> strength(m);
      default -> throw new IllegalArgumentException(feature + " is not a feature of NGTDM");
    };
  }

  private interface OfRows {
    double value(int i, int j);
  }

  private static double pairs(Ngtdm m, OfRows f) {
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      for (int j = 0; j < m.size(); j++) {
        sum += f.value(i, j);
      }
    }
    return sum;
  }

  private static double sumPs(Ngtdm m) {
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      sum += m.p(i) * m.s(i);
    }
    return sum;
  }

  private static double sumS(Ngtdm m) {
    double sum = 0;
    for (int i = 0; i < m.size(); i++) {
      sum += m.s(i);
    }
    return sum;
  }

  private static double squaredDifference(Ngtdm m, int i, int j) {
    double d = m.level(i) - m.level(j);
    return d * d;
  }

  /** 1 / sum p s. */
  private static double coarseness(Ngtdm m) {
    double sum = sumPs(m);
    return sum == 0 ? COARSEST : 1 / sum;
  }

  /** 1 / (Ngp (Ngp - 1)) sum_ij p(i) p(j) (i - j)^2 * 1 / Nv sum s; 0 for one level. */
  private static double contrast(Ngtdm m) {
    double pairs = (double) m.size() * (m.size() - 1);
    return pairs == 0
        ? 0
        : pairs(m, (i, j) -> m.p(i) * m.p(j) * squaredDifference(m, i, j))
            * sumS(m)
            / m.voxelCount()
            / pairs;
  }

  /** sum p s / sum_ij |i p(i) - j p(j)|; 0 for one level. */
  private static double busyness(Ngtdm m) {
    double divisor = pairs(m, (i, j) -> Math.abs(m.level(i) * m.p(i) - m.level(j) * m.p(j)));
    return divisor == 0 ? 0 : sumPs(m) / divisor;
  }

  /** 1 / Nv sum_ij |i - j| (p(i) s(i) + p(j) s(j)) / (p(i) + p(j)). */
  private static double complexity(Ngtdm m) {
    return pairs(
            m,
            (i, j) ->
                Math.abs(m.level(i) - m.level(j))
                    * (m.p(i) * m.s(i) + m.p(j) * m.s(j))
                    / (m.p(i) + m.p(j)))
        / m.voxelCount();
  }

  /** sum_ij (p(i) + p(j)) (i - j)^2 / sum s; 0 in a flat region. */
  private static double strength(Ngtdm m) {
    double sum = sumS(m);
    return sum == 0 ? 0 : pairs(m, (i, j) -> (m.p(i) + m.p(j)) * squaredDifference(m, i, j)) / sum;
  }
}
