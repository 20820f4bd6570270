// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import io.axilla.radiomics.RoiValues;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.resample.NearestMask;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A PNG of a case: three planes through the mask's centre with its outline, and the histogram of
 * what is measured. It says of the patient only the name that the case is given.
 */
public final class QualityPicture {
  private static final int EDGE = 20;
  private static final int SIDE = 440;
  private static final int TITLE = 64;
  private static final int HISTOGRAM = 180;
  private static final int WIDTH = 4 * EDGE + 3 * SIDE;
  private static final int HEIGHT = TITLE + SIDE + 60 + HISTOGRAM + 60;

  private QualityPicture() {}

  /**
   * @param name of the case
   * @param mask on any grid
   * @throws IOException if it cannot be drawn or written
   */
  public static void write(
      Path file,
      String name,
      Volume image,
      Mask mask,
      boolean isHounsfield,
      ExtractionSettings settings)
      throws IOException {
    Mask shown =
        image.geometry().agreesWith(mask.geometry(), 1e-3)
            ? Mask.of(image.geometry(), mask.toBytes())
            : NearestMask.resample(mask, image.geometry());
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    try {
      requireFonts(g);
      draw(g, name, image, mask, shown, isHounsfield, settings);
    } finally {
      g.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.write(file, png.toByteArray());
  }

  private static void requireFonts(Graphics2D g) throws IOException {
    try {
      g.getFontMetrics().stringWidth("mm");
    } catch (RuntimeException | InternalError | LinkageError e) {
      throw new IOException(
          "no text can be drawn on this machine (" + e + "): install fontconfig and a font", e);
    }
  }

  private static void draw(
      Graphics2D g,
      String name,
      Volume image,
      Mask mask,
      Mask shown,
      boolean isHounsfield,
      ExtractionSettings settings) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    GreyWindow window = GreyWindow.of(image, isHounsfield);
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
    Text.left(
        g,
        String.format(
            Locale.ROOT,
            "%s: %,d voxels, %.2f mL",
            name,
            mask.voxelCount(),
            mask.volumeMm3() / 1000),
        EDGE,
        30);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    Text.left(g, subtitle(image.geometry(), window), EDGE, 52);
    if (!shown.isEmpty()) {
      int left = EDGE;
      for (ViewPlane plane : ViewPlane.ALL) {
        new SlicePanel(SliceView.through(image, shown, plane), window).draw(g, left, TITLE, SIDE);
        left += SIDE + EDGE;
      }
    }
    new HistogramPanel(RoiValues.of(image, mask, settings))
        .draw(g, EDGE + 20, TITLE + SIDE + 60, WIDTH - 2 * EDGE - 40, HISTOGRAM);
  }

  private static String subtitle(Geometry grid, GreyWindow window) {
    GridSize size = grid.size();
    Vector3 spacing = grid.spacing();
    return String.format(
        Locale.ROOT,
        "image %d x %d x %d voxels of %.4g x %.4g x %.4g mm; %s",
        size.i(),
        size.j(),
        size.k(),
        spacing.x(),
        spacing.y(),
        spacing.z(),
        window.text());
  }
}
