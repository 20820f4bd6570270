// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * DejaVu Sans Condensed, from a jar: letters have the same widths on every machine, whatever fonts
 * it has, and Greek and mathematical signs are among them.
 */
public enum Typeface {
  REGULAR("DejaVuSansCondensed.ttf"),
  BOLD("DejaVuSansCondensed-Bold.ttf");

  /** The name in styles and pictures. */
  public static final String FAMILY = "DejaVu Sans Condensed";

  private final String file;

  @SuppressWarnings("ImmutableEnumChecker") // a font is never changed, only derived from
  private final Font font;

  Typeface(String file) {
    this.file = file;
    try (InputStream stream = open()) {
      this.font = Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the jar of the fonts is damaged: " + file, e);
    }
  }

  /** The font of a size in pixels. */
  public Font size(double pixels) {
    return font.deriveFont((float) pixels);
  }

  /** The font file; to be closed. */
  public InputStream open() {
    InputStream stream =
        Typeface.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file);
    if (stream == null) {
      throw new IllegalStateException("the jar of the fonts is missing: " + file);
    }
    return stream;
  }
}
