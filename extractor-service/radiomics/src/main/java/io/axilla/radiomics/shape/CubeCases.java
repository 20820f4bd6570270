// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

/**
 * Triangles of the surface in a cube of 2 x 2 x 2 voxels, for the 128 cases in which corner 7 lies
 * outside; the others are their complements. Marching cubes after Lorensen and Cline, SIGGRAPH
 * Computer Graphics 1987;21:163-9, in the triangulation of Bloyd and Bourke, which PyRadiomics
 * uses; another one would give another area. Every vertex lies in the middle of an edge.
 */
final class CubeCases {
  /** Corners 0 to 7 as offsets (k, j, i). */
  static final int[][] CORNERS = {
    {0, 0, 0}, {0, 0, 1}, {0, 1, 1}, {0, 1, 0}, {1, 0, 0}, {1, 0, 1}, {1, 1, 1}, {1, 1, 0}
  };

  /** The corners at the ends of edges 0 to 11. */
  private static final int[][] EDGES = {
    {0, 1}, {1, 2}, {2, 3}, {3, 0}, {4, 5}, {5, 6}, {6, 7}, {7, 4}, {0, 4}, {1, 5}, {2, 6}, {3, 7}
  };

  /**
   * For each case its triangles, three edges each, counter-clockwise from outside; '-' for none.
   */
  private static final String TRIANGLES =
      """
      - 083 019 183198
      12a 08312a 0292a9 2832a88a9
      23b 08b0b2 01923b 19b1b28b9
      13a3ba 08a0a18ba 0393b99ba 8a98ba
      478 043347 019478 147173194
      12a478 04312a347 0292a9478 2732972a9479
      23b478 04224b47b 01923b478 19229b47b4b9
      13a3ba478 04114b1ba47b 0393b94789ba 47b4b99ba
      495 083495 015054 153358485
      12a495 08312a495 0242542a5 2532a5348354
      23b495 08b0b2495 01505423b 15225828b485
      13a3ba495 08a0a14958ba 03b0540b55ba 48558a8ba
      579789 093357395 017078157 157173
      12a579789 09312a357395 0282582a5578 2532a5357
      23b579789 09227b297579 01815717823b 15717b1b2
      13a3ba579789 05707b0950a10ba 03b0570780a50ba 57b5ba
      5a6 0835a6 0195a6 1831985a6
      126165 083126165 026069596 258265283598
      23b5a6 08b0b25a6 01923b5a6 19b1b25a68b9
      1353653b6 05108b0b55b6 0360590653b6 59669b8b9
      4785a6 0433475a6 0194785a6 1471731945a6
      126165478 043126165347 026069478596 269293397479596
      23b4785a6 04224b47b5a6 01923b4785a6 19229b47b4b95a6
      1353653b6478 04b0b11b547b5b6 0360590653b6478 47959669b7b9
      49a4a6 08349a4a6 01a0640a6 1681831a6486
      124149264 083124149264 024264 248264283
      23b49a4a6 08b0b249a4a6 01a0640a623b 14816418b1a61b2
      1393693b6496 08114916418b1b6 0360643b6 48668b
      67a78a89a 07309a0a767a 0181781a767a 1731a767a
      126168189678 093129269397679 026067078 267273
      23b67a78a89a 07209727b67a79a 0181781a723b67a 16717b1a61b2
      1361693b6678689 09167b 03b0670780b6 67b
      """;

  private static final String[] CASES = TRIANGLES.strip().split("\\s+");

  private CubeCases() {}

  static int triangles(int cubeCase) {
    return CASES[cubeCase].length() / 3;
  }

  /** Coordinate (0 = k, 1 = j, 2 = i) of a vertex of a triangle in voxels from corner 0. */
  static double vertex(int cubeCase, int triangle, int vertex, int axis) {
    int[] edge = EDGES[Character.digit(CASES[cubeCase].charAt(3 * triangle + vertex), 16)];
    return 0.5 * (CORNERS[edge[0]][axis] + CORNERS[edge[1]][axis]);
  }
}
