// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** How a curve looks. Colours differ in lightness, dashes and markers without any colour. */
public enum Look {
  COMBINED(Color.BLACK, 1.8f, null, new Ellipse2D.Double(-3, -3, 6, 6)),
  CLINICAL(
      new Color(0xB3, 0x4A, 0x00),
      1.4f,
      new float[] {7, 4},
      new Rectangle2D.Double(-2.8, -2.8, 5.6, 5.6)),
  RADIOMICS(
      new Color(0x00, 0x5A, 0x9C),
      1.4f,
      new float[] {7, 3, 1.5f, 3},
      new Polygon(new int[] {0, 4, -4}, new int[] {-4, 3, 3}, 3)),
  /** What curves are compared with. */
  REFERENCE(new Color(0x55, 0x55, 0x55), 0.9f, new float[] {2, 2.5f}, null),
  /** A second thing that curves are compared with. */
  OTHER_REFERENCE(new Color(0x55, 0x55, 0x55), 0.9f, null, null),
  /** A curve through points. */
  SMOOTH(Color.BLACK, 1.6f, null, null),
  /** One of many that matter. */
  THIN(Color.BLACK, 0.7f, null, null),
  /** One of many that are not told apart. */
  FAINT(new Color(0xBB, 0xBB, 0xBB), 0.6f, null, null),
  /** A point of very many. */
  DOT(Color.BLACK, 0.8f, null, new Ellipse2D.Double(-1.3, -1.3, 2.6, 2.6));

  private final Color colour;
  private final float width;

  @SuppressWarnings("ImmutableEnumChecker") // nobody else has them
  private final float @Nullable [] dash;

  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable Shape marker;

  Look(Color colour, float width, float @Nullable [] dash, @Nullable Shape marker) {
    this.colour = colour;
    this.width = width;
    this.dash = dash;
    this.marker = marker;
  }

  Color colour() {
    return colour;
  }

  boolean isMarked() {
    return marker != null;
  }

  Shape marker() {
    return marker == null ? new Rectangle2D.Double() : marker;
  }

  BasicStroke stroke() {
    return dash == null
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }
}
