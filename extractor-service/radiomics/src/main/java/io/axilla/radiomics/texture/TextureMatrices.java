// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.Measuring;
import java.util.List;

/** The matrices of one discretised region, each built when it is asked for. */
public final class TextureMatrices {
  private static final List<Integer> ADJACENT = List.of(1);

  private final GridSize size;
  private final Vector3 spacing;
  private final Measuring measuring;
  private final LevelGrid grid;

  /**
   * @param spacing mm along i, j, k
   */
  public TextureMatrices(GreyLevels levels, Vector3 spacing, Measuring measuring) {
    this.size = levels.size();
    this.spacing = spacing;
    this.measuring = measuring;
    int margin = measuring.distances().stream().mapToInt(Integer::intValue).max().orElseThrow();
    grid = LevelGrid.of(levels, margin);
  }

  /** One for each direction that has neighbours. */
  public List<Glcm> glcm() {
    return Glcm.of(
        grid,
        Offset.directions(size, measuring.distances(), measuring.flatDimension()),
        measuring.symmetricalGlcm(),
        measuring.weightingNorm(),
        spacing);
  }

  /** One for each direction that has runs. */
  public List<SizeMatrix> glrlm() {
    return Glrlm.of(
        grid,
        Offset.directions(size, ADJACENT, measuring.flatDimension()),
        measuring.weightingNorm(),
        spacing);
  }

  public SizeMatrix glszm() {
    return Glszm.of(grid, Offset.all(size, ADJACENT, measuring.flatDimension()));
  }

  public SizeMatrix gldm() {
    return Gldm.of(
        grid,
        Offset.all(size, measuring.distances(), measuring.flatDimension()),
        measuring.gldmCutoff());
  }

  public Ngtdm ngtdm() {
    return Ngtdm.of(grid, measuring.distances(), measuring.flatDimension());
  }
}
