// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;

/** The constants against the library's dictionary, both ways. */
class DictionaryTest {
  @Test
  void every_tag_is_the_element_of_its_keyword() throws IllegalAccessException {
    List<Field> constants =
        Arrays.stream(Tag.class.getFields())
            .filter(f -> Modifier.isStatic(f.getModifiers()))
            .toList();
    assertThat(constants).hasSizeGreaterThan(400);
    for (Field constant : constants) {
      int tag = constant.getInt(null);
      assertThat(Dataset.keyword(tag)).isEqualTo(constant.getName());
      // Extended offset tables came with the VR OV, which the library does not know; they are read
      // as bytes.
      if (!constant.getName().startsWith("ExtendedOffsetTable")) {
        assertThat(Dictionary.vr(tag)).as(constant.getName()).isNotEqualTo(VR.UN);
      }
    }
  }

  @Test
  void every_uid_is_legal_and_named_once() throws IllegalAccessException {
    for (Class<?> type : List.of(SopClass.class, TransferSyntax.class)) {
      List<String> uids = new java.util.ArrayList<>();
      for (Field constant : type.getFields()) {
        uids.add((String) constant.get(null));
      }
      assertThat(uids).allMatch(Uid::isValid).doesNotHaveDuplicates();
    }
  }
}
