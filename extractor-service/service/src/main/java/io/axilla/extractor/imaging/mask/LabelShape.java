// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.extractor.imaging.attributes.PlaneOrientation;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The voxels of a label image that have one value. */
record LabelShape(Volume labels, int label) implements MaskShape {
  @Override
  public boolean isEmpty() {
    return !labels.contains(label);
  }

  @Override
  public OnGrid on(Geometry grid) {
    return planes().on(grid);
  }

  @Override
  public Mask beside(Geometry image) {
    return Mask.ofLabel(labels, label);
  }

  private PlaneStack planes() {
    Geometry grid = labels.geometry();
    GridSize size = grid.size();
    List<PlaneStack.Plane> planes = new ArrayList<>();
    for (int k = 0; k < size.k(); k++) {
      BitSet inside = new BitSet(size.i() * size.j());
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          inside.set(j * size.i() + i, labels.at(i, j, k) == label);
        }
      }
      planes.add(new PlaneStack.Plane(grid.toLps(0, 0, k), inside));
    }
    return new PlaneStack(
        new PlaneOrientation(grid.direction().i(), grid.direction().j()),
        size.j(),
        size.i(),
        grid.spacing().y(),
        grid.spacing().x(),
        grid.spacing().z(),
        true,
        planes);
  }
}
