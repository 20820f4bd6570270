// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.ArrayList;
import java.util.List;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import org.aoju.bus.image.galaxy.data.SpecificCharacterSet;
import org.aoju.bus.logger.LogFactory;

/**
 * What must be set right in the library before any of its classes is used. Every class of this
 * package that names one calls {@link #prepare} in its static initializer.
 */
final class Library {
  static {
    // Without this its first log statement may throw, and a listener's accept thread dies of it.
    LogFactory.setCurrentLogFactory(new QuietLogFactory());
    // Text without Specific Character Set would be read as GB18030; as Latin-1 no byte is lost.
    SpecificCharacterSet.setDefaultCharacterSet("ISO_IR 100");
    deregisterImageCodecs();
  }

  private Library() {}

  /** Idempotent: the work is done when this class is initialized. */
  static void prepare() {}

  /**
   * The library puts image readers and writers into the registry of the whole JVM that fail without
   * a native library, and that win over the platform's own JPEG codec.
   */
  private static void deregisterImageCodecs() {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    deregister(registry, ImageReaderSpi.class);
    deregister(registry, ImageWriterSpi.class);
  }

  private static <T> void deregister(IIORegistry registry, Class<T> category) {
    List<T> theirs = new ArrayList<>();
    registry
        .getServiceProviders(category, p -> p.getClass().getName().startsWith("org.aoju."), false)
        .forEachRemaining(theirs::add);
    theirs.forEach(provider -> registry.deregisterServiceProvider(provider, category));
  }
}
