// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.axilla.report.chart.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints a page of XHTML on A4. Nothing is loaded but the fonts, which come from a jar. */
public final class Pdf {
  private static final String FONT = "font";

  static {
    // The library tells the same things by its exceptions.
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /**
   * @param page well-formed; its style sheet is the last thing that ends with {@code </style>}
   */
  public static byte[] of(String page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useProtocolsStreamImplementation(Pdf::font, FONT);
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith(FONT + ":"),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withHtmlContent(page.replace("</style>", fonts() + "</style>"), null);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Axilla");
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String fonts() {
    return face(Typeface.REGULAR, "normal") + face(Typeface.BOLD, "bold");
  }

  private static String face(Typeface face, String weight) {
    return String.format(
        Locale.ROOT,
        "@font-face { font-family: %s; src: url(%s:%s); font-weight: %s; font-style: normal;"
            + " -fs-font-subset: subset; }%n",
        Typeface.FAMILY,
        FONT,
        face.name(),
        weight);
  }

  private static FSStream font(String uri) {
    Typeface face = Typeface.valueOf(uri.substring(uri.indexOf(':') + 1));
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return face.open();
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
      }
    };
  }
}
