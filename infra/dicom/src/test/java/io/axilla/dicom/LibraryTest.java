// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import org.aoju.bus.image.galaxy.data.SpecificCharacterSet;
import org.aoju.bus.logger.LogFactory;
import org.junit.jupiter.api.Test;

class LibraryTest {
  @Test
  void its_image_codecs_are_gone_and_the_platforms_work() throws IOException {
    Library.prepare();
    for (Class<?> category : List.of(ImageReaderSpi.class, ImageWriterSpi.class)) {
      List<String> names = new ArrayList<>();
      IIORegistry.getDefaultInstance()
          .getServiceProviders(category, false)
          .forEachRemaining(p -> names.add(p.getClass().getName()));
      assertThat(names).isNotEmpty().noneMatch(n -> n.startsWith("org.aoju"));
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg))
        .isTrue();
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray()))).isNotNull();
    for (ImageReader reader :
        (Iterable<ImageReader>) () -> ImageIO.getImageReadersByFormatName("jpeg")) {
      assertThat(reader.getClass().getName()).doesNotStartWith("org.aoju");
    }
  }

  @Test
  void its_log_and_its_default_character_set_are_ours() {
    Library.prepare();
    assertThat(LogFactory.getCurrentLogFactory()).isInstanceOf(QuietLogFactory.class);
    assertThat(SpecificCharacterSet.getDefaultCharacterSet().decode(new byte[] {'M', (byte) 0xFC}))
        .isEqualTo("Mü");
  }
}
