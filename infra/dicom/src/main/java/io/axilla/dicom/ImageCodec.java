// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Codecs that come as image readers. Their providers are made here, so that it does not matter what
 * else is registered in the JVM, and in which order.
 */
final class ImageCodec {
  static final ImageCodec JPEG_LOSSLESS = new ImageCodec("JPEG lossless", jpeg());
  static final ImageCodec JPEG_2000 = new ImageCodec("JPEG 2000", new J2KImageReaderSpi());

  private static final String PLATFORM_JPEG = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";

  private final String name;
  private final ImageReaderSpi provider;

  private ImageCodec(String name, ImageReaderSpi provider) {
    this.name = name;
    this.provider = provider;
  }

  /** The samples of a frame as they were encoded, not yet masked. */
  int[] decode(byte[] codestream, PixelFormat format) {
    ImageReader reader = null;
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(codestream))) {
      reader = provider.createReaderInstance(null);
      reader.setInput(in, true, true);
      // Before decoding, so that no header can ask for more memory than the object's own says.
      check(reader.getWidth(0), reader.getHeight(0), format);
      Raster raster = reader.readRaster(0, null);
      check(raster.getWidth(), raster.getHeight(), format);
      if (raster.getNumBands() != format.samples()) {
        throw new UnreadablePixelsException(
            UnreadablePixelsException.CORRUPT,
            this
                + " holds "
                + raster.getNumBands()
                + " samples a pixel, the header says "
                + format.samples());
      }
      return raster.getPixels(
          raster.getMinX(), raster.getMinY(), format.columns(), format.rows(), (int[]) null);
    } catch (UnreadablePixelsException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadablePixelsException(
          UnreadablePixelsException.CORRUPT,
          this + " cannot be decoded; have it sent again or uncompressed",
          e);
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private void check(int width, int height, PixelFormat format) {
    if (width != format.columns() || height != format.rows()) {
      throw new UnreadablePixelsException(
          UnreadablePixelsException.CORRUPT,
          String.format(
              "%s holds %d x %d pixels, the header says %d x %d",
              this, width, height, format.columns(), format.rows()));
    }
  }

  /**
   * The provider looks for the platform's own JPEG reader in the registry that it is in; here one
   * of its own.
   */
  private static ImageReaderSpi jpeg() {
    ServiceRegistry registry =
        new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
    Iterator<ImageReaderSpi> platform =
        IIORegistry.getDefaultInstance()
            .getServiceProviders(
                ImageReaderSpi.class, p -> p.getClass().getName().equals(PLATFORM_JPEG), false);
    registry.registerServiceProviders(platform);
    ImageReaderSpi provider = new JPEGImageReaderSpi();
    registry.registerServiceProvider(provider);
    return provider;
  }
}
