// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A chest with both armpits as Hounsfield units at a point in patient coordinates (LPS, mm): skin,
 * fat, chest wall, lungs, spine, arms, and lymph nodes in the fat between arm and chest. {@code
 * noise} is the scanner's.
 */
final class Anatomy {
  private static final double AIR = -1000;
  private static final double FAT = -105;
  private static final double MUSCLE = 52;
  private static final double LUNG = -860;
  private static final double BONE = 420;

  /**
   * Centre and half-axes of a middling axilla's region on the patient's left; mirrored on the
   * right.
   */
  private static final Solid MIDDLING = new Solid(142, -8, 12, 27, 32, 38);

  private final long seed;
  private final double side;
  private final Solid region;
  private final List<Solid> nodes;
  private final double nodeHu;

  private record Solid(double x, double y, double z, double a, double b, double c) {
    Solid drawnBy(Reader reader) {
      return new Solid(x + reader.dx(), y + reader.dy(), z + reader.dz(), a, b, c)
          .times(reader.scale());
    }

    Solid times(double size) {
      return new Solid(x, y, z, a * size, b * size, c * size);
    }

    boolean holds(double px, double py, double pz) {
      double u = (px - x) / a;
      double v = (py - y) / b;
      double w = (pz - z) / c;
      return u * u + v * v + w * w <= 1;
    }
  }

  /**
   * Before chemotherapy ({@code after} false) or after it, when the nodes of the diseased side have
   * shrunk.
   */
  Anatomy(PhantomPatient patient, boolean after) {
    this.seed = patient.seed() * 2 + (after ? 1 : 0);
    this.side = patient.left() ? 1 : -1;
    this.region = MIDDLING.times(size(patient));
    Random random = chance(patient, 0x6A09E667F3BCC908L);
    int count = 3 + random.nextInt(4) + 2 * (patient.cN() - 1);
    double factor = after ? patient.shrinkage() : 1;
    List<Solid> made = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      double radius = (3.5 + 4.5 * random.nextDouble()) * factor;
      made.add(
          new Solid(
              region.x + 14 * (2 * random.nextDouble() - 1),
              region.y + 17 * (2 * random.nextDouble() - 1),
              region.z + 22 * (2 * random.nextDouble() - 1),
              radius * (0.8 + 0.4 * random.nextDouble()),
              radius * (0.8 + 0.4 * random.nextDouble()),
              radius * (1.0 + 0.4 * random.nextDouble())));
    }
    this.nodes = List.copyOf(made);
    this.nodeHu = (after ? 28 : 40) + 10 * random.nextDouble();
  }

  /** Of the axilla, both sides alike: small and large women have other ones. */
  private static double size(PhantomPatient patient) {
    return 0.85 + 0.25 * chance(patient, 0x3C6EF372FE94F82BL).nextDouble();
  }

  /** Neighbouring seeds must not give neighbouring patients. */
  private static Random chance(PhantomPatient patient, long purpose) {
    long mixed = (patient.seed() + purpose) * 0xBF58476D1CE4E5B9L;
    return new Random(mixed ^ (mixed >>> 31));
  }

  /**
   * Whether the point lies in the whole-axilla region of the diseased side, as the reader draws it.
   */
  boolean inAxilla(Reader reader, double x, double y, double z) {
    return region.drawnBy(reader).holds(side * x, y, z);
  }

  double hu(double x, double y, double z) {
    double tissue = tissue(x, y, z);
    return tissue == AIR ? AIR : tissue + noise(x, y, z);
  }

  private double tissue(double x, double y, double z) {
    double ax = Math.abs(x);
    boolean trunk = ellipse(ax, y, 0, 0, 165, 105);
    boolean arm = ellipse(ax, y, 178, 5, 34, 36);
    if (!trunk && !arm) {
      return AIR;
    }
    if (arm && ellipse(ax, y, 178, 5, 11, 11)) {
      return BONE;
    }
    if (arm && ellipse(ax, y, 178, 5, 25, 27)) {
      return MUSCLE;
    }
    if (ellipse(ax, y, 0, 70, 17, 18)) {
      return BONE;
    }
    if (ellipse(ax, y, 58, -5, 44, 62)) {
      return LUNG;
    }
    if (ellipse(ax, y, 0, -20, 35, 45)) {
      return MUSCLE;
    }
    if (inNode(x, y, z)) {
      return nodeHu;
    }
    if (region.holds(ax, y, z)) {
      return FAT;
    }
    return ellipse(ax, y, 0, 0, 128, 88) && !ellipse(ax, y, 0, 0, 108, 76) ? MUSCLE : FAT;
  }

  private boolean inNode(double x, double y, double z) {
    double mirrored = side * x;
    for (Solid node : nodes) {
      if (node.holds(mirrored, y, z)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ellipse(double x, double y, double cx, double cy, double a, double b) {
    double u = (x - cx) / a;
    double v = (y - cy) / b;
    return u * u + v * v <= 1;
  }

  /**
   * Reproducible at a point, whatever the order of sampling; about 14 HU standard deviation with
   * some correlation over 3 mm.
   */
  private double noise(double x, double y, double z) {
    return 16 * lattice(x / 1.7, y / 1.7, z / 2.3)
        + 9 * lattice(x / 4.1 + 31, y / 4.1 + 17, z / 4.1 + 11);
  }

  private double lattice(double x, double y, double z) {
    long i = Math.round(x);
    long j = Math.round(y);
    long k = Math.round(z);
    long h =
        seed * 0x9E3779B97F4A7C15L
            + i * 0xBF58476D1CE4E5B9L
            + j * 0x94D049BB133111EBL
            + k * 0xD6E8FEB86659FD93L;
    double sum = 0;
    for (int n = 0; n < 3; n++) {
      h ^= h >>> 30;
      h *= 0xBF58476D1CE4E5B9L;
      h ^= h >>> 27;
      h *= 0x94D049BB133111EBL;
      h ^= h >>> 31;
      sum += (h >>> 11) * 0x1.0p-53 - 0.5;
    }
    return 2 * sum;
  }
}
