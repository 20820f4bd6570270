// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import io.axilla.report.html.Svg;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.StringWriter;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Something that can be drawn; it becomes a picture whose text stays text. */
public interface Drawing {
  /** Draws into a canvas whose origin is at the upper left. */
  void draw(Graphics2D canvas);

  /**
   * The picture.
   *
   * @param id unlike that of all other pictures of the page: inner references begin with it
   * @param alternative what is to be seen, for who cannot see it
   * @param width in pixels of 1/96 inch
   */
  default Svg svg(String id, String alternative, int width, int height) {
    Document document =
        GenericDOMImplementation.getDOMImplementation()
            .createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(2);
    context.setComment("");
    context.setIDGenerator(
        new SVGIDGenerator() {
          private int last;

          @Override
          public String generateID(String prefix) {
            last++;
            return id + "-" + prefix + last;
          }
        });
    SVGGraphics2D canvas = new SVGGraphics2D(context, false);
    canvas.setSVGCanvasSize(new Dimension(width, height));
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    draw(canvas);
    Element root = canvas.getRoot();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", alternative);
    StringWriter out = new StringWriter();
    try {
      canvas.stream(root, out, false, false);
    } catch (SVGGraphics2DIOException e) {
      throw new IllegalStateException("nothing is written but memory", e);
    }
    String xml = out.toString();
    return new Svg(
        xml.substring(xml.indexOf("<svg"))
            .replace("<!---->", "")
            .replace("\"genericDefs\"", "\"" + id + "-generic\"")
            .replaceAll("\\s*\\n\\s*(/?>)", "$1")
            .strip());
  }
}
