// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

/** The feature classes of PyRadiomics; the word in its column names. */
public enum Family {
  SHAPE(
      "shape",
      "V and A: volume and area of the surface mesh; l1 >= l2 >= l3: eigenvalues of the covariance of"
          + " the Nv voxel centres",
      "IBSI HCUG; the mesh: Lorensen and Cline, SIGGRAPH Computer Graphics 1987;21:163-9"),
  SHAPE_2D(
      "shape2D",
      "A and P: area and perimeter of the mesh; l1 >= l2: eigenvalues of the covariance of the Nv"
          + " pixel centres",
      "PyRadiomics; the mesh: Lorensen and Cline, SIGGRAPH Computer Graphics 1987;21:163-9"),
  FIRST_ORDER(
      "firstorder",
      "x: the N values; c: voxelArrayShift; Pn: percentiles; p(i): share of the voxels of level i; e:"
          + " 2^-52",
      "IBSI UHIW and ZVCW"),
  GLCM(
      "glcm",
      "p(i,j): probability of levels i and j beside each other; px, py: its marginals with means ux,"
          + " uy and standard deviations sx, sy; p+(k), p-(k): of i + j = k, abs(i - j) = k; Ng: the"
          + " highest level; HX, HY, HXY: entropies of px, py, p; HXY1: - sum p log2(px py + e);"
          + " HXY2: - sum px py log2(px py + e); e: 2^-52",
      "IBSI LFYI; Haralick et al., IEEE Transactions on Systems, Man and Cybernetics"
          + " 1973;SMC-3:610-21"),
  GLRLM(
      "glrlm",
      "n: number of runs of length j of level i, N: of all runs; e: 2^-52",
      "IBSI TP0I; Galloway, Computer Graphics and Image Processing 1975;4:172-9"),
  GLSZM(
      "glszm",
      "n: number of zones of j voxels of level i, N: of all zones; e: 2^-52",
      "IBSI 9SAK; Thibault et al., IEEE Transactions on Biomedical Engineering 2014;61:630-7"),
  GLDM(
      "gldm",
      "n: number of voxels of level i with j - 1 dependent neighbours, N: of all voxels; e: 2^-52",
      "IBSI REK0; Sun and Wee, Computer Vision, Graphics and Image Processing 1983;23:341-52"),
  NGTDM(
      "ngtdm",
      "p(i): share of the voxels of level i; s(i): sum of their differences from the mean of their"
          + " neighbours; Ngp: number of levels that occur; Nv: number of voxels",
      "IBSI IPET; Amadasun and King, IEEE Transactions on Systems, Man and Cybernetics"
          + " 1989;19:1264-74");

  private final String word;
  private final String symbols;
  private final String source;

  Family(String word, String symbols, String source) {
    this.word = word;
    this.symbols = symbols;
    this.source = source;
  }

  /** What the letters in the formulas of its features stand for. */
  public String symbols() {
    return symbols;
  }

  /** Where the class is defined. */
  public String source() {
    return source;
  }

  public String word() {
    return word;
  }

  /** Whether the features depend on the mask alone, and so exist once and not for each image. */
  public boolean isShape() {
    return this == SHAPE || this == SHAPE_2D;
  }
}
