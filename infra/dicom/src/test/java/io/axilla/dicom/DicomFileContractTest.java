// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What any library in this place must do with files. */
class DicomFileContractTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
        TransferSyntax.DEFLATED
      })
  void what_is_written_comes_back(String transferSyntax) throws IOException {
    Path file = folder.resolve("x.dcm");
    Dataset ct = Phantom.ct(3);
    DicomFile.write(file, ct, transferSyntax);
    assertThat(Files.size(file)).isEven();

    DicomObject back = DicomFile.read(file);
    assertThat(back.transferSyntaxUid()).isEqualTo(transferSyntax);
    assertThat(back.dataset().tags()).isEqualTo(ct.tags());
    assertThat(back.dataset().string(Tag.PatientName)).contains(Phantom.NAME);
    assertThat(back.dataset().doubles(Tag.ImagePositionPatient))
        .containsExactly(-12.5, 0.33333333333333, 7.5);
    assertThat(back.dataset().bytes(Tag.PixelData)).isEqualTo(ct.bytes(Tag.PixelData));

    DicomObject head = DicomFile.readWithoutPixels(file);
    assertThat(head.dataset().contains(Tag.PixelData)).isFalse();
    assertThat(head.dataset().integer(Tag.PixelRepresentation)).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
        TransferSyntax.DEFLATED
      })
  void text_of_any_script_and_exact_doubles_come_back(String transferSyntax) throws IOException {
    Path file = folder.resolve("x.dcm");
    DicomFile.write(file, Phantom.report(1), transferSyntax);
    Dataset back = DicomFile.read(file).dataset();
    Dataset content = back.item(Tag.ContentSequence).orElseThrow();
    assertThat(content.string(Tag.TextValue)).contains("axillär – 腋窝 – ось");
    assertThat(back.string(Tag.SpecificCharacterSet)).contains("ISO_IR 192");
    Dataset value = content.item(Tag.MeasuredValueSequence).orElseThrow();
    assertThat(value.number(Tag.FloatingPointValue)).hasValue(1.0 / 3);
    assertThat(value.string(Tag.NumericValue)).contains("0.33333333333333");
    assertThat(back.contains(Tag.PerformedProcedureCodeSequence)).isTrue();
  }

  @Test
  void the_same_data_set_gives_the_same_bytes_under_our_name() {
    byte[] once = DicomFile.encode(Phantom.report(7));
    assertThat(DicomFile.encode(Phantom.report(7))).isEqualTo(once);
    assertThat(once.length).isEven();
    String text = new String(once, StandardCharsets.ISO_8859_1);
    assertThat(text)
        .contains(Implementation.CLASS_UID, "AXILLA_0_1")
        .doesNotContain("aoju")
        .doesNotContain("1.2.40.0.13");
    assertThat(DicomFile.encode(DicomFile.decode(once).dataset())).isEqualTo(once);
  }

  @Test
  void a_character_set_that_cannot_say_the_text_gives_way_to_utf8() {
    Dataset latin =
        Phantom.ct(1)
            .set(Tag.SpecificCharacterSet, "ISO_IR 100")
            .set(Tag.PatientName, "Müller^Änne");
    Dataset back = DicomFile.decode(DicomFile.encode(latin)).dataset();
    assertThat(back.string(Tag.SpecificCharacterSet)).contains("ISO_IR 100");
    assertThat(back.string(Tag.PatientName)).contains("Müller^Änne");

    // As when the patient module of a Latin-1 image goes into a document with other text.
    Dataset mixed = Dataset.empty().copyFrom(back, back.tags()).set(Tag.SeriesDescription, "前 – 后");
    Dataset again = DicomFile.decode(DicomFile.encode(mixed)).dataset();
    assertThat(again.string(Tag.PatientName)).contains("Müller^Änne");
    assertThat(again.string(Tag.SeriesDescription)).contains("前 – 后");
    assertThat(again.string(Tag.SpecificCharacterSet)).contains("ISO_IR 192");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, ISO-8859-1, Müller^Änne",
    "ISO_IR 101, ISO-8859-2, Łukasz^Świątek",
    "ISO_IR 144, ISO-8859-5, Люкceмбypг",
    "ISO_IR 126, ISO-8859-7, Διονυσιος",
    "ISO_IR 148, ISO-8859-9, Çavuşoğlu",
    "ISO_IR 192, UTF-8, Wang^XiaoDong=王^小东",
    "GB18030, GB18030, Zhao^Jin=猏^猑",
    "GBK, GBK, Wang^XiaoDong=王^小东",
    "ISO_IR 13, JIS_X0201, ﾔﾏﾀﾞ^ﾀﾛｳ"
  })
  void names_in_single_character_sets_are_read_and_kept(String code, String charset, String name) {
    byte[] file = rawName(code, name.getBytes(Charset.forName(charset)));
    Dataset read = DicomFile.decode(file).dataset();
    assertThat(read.string(Tag.PatientName)).contains(name);
    assertThat(DicomFile.decode(DicomFile.encode(read)).dataset().string(Tag.PatientName))
        .contains(name);
  }

  /** DICOM PS3.5 Annex H.3.1 and I.2: escape sequences within a name. */
  @Test
  void names_with_escape_sequences_are_read() {
    byte[] japanese =
        concat(
            "Yamada^Tarou=",
            "\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B=",
            "\u001b$B$d$^$@\u001b(B^\u001b$B$?$m$&\u001b(B");
    assertThat(
            DicomFile.decode(rawName("\\ISO 2022 IR 87", japanese))
                .dataset()
                .string(Tag.PatientName))
        .contains("Yamada^Tarou=山田^太郎=やまだ^たろう");
    byte[] korean =
        "Hong^Gildong=\u001b$)C\u00fb\u00f3^\u001b$)C\u00d1\u00ce\u00d4\u00d7"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            DicomFile.decode(rawName("\\ISO 2022 IR 149", korean))
                .dataset()
                .string(Tag.PatientName))
        .contains("Hong^Gildong=洪^吉洞");
  }

  @Test
  void a_name_whose_bytes_look_like_delimiters_stays_whole() throws IOException {
    Dataset read = DicomFile.read(Cases.copied("gb18030-name/0001.dcm")).dataset();
    assertThat(read.strings(Tag.PatientName)).containsExactly("Zhao^Jin=猏^猑");
  }

  @Test
  void undeclared_bytes_lose_nothing() {
    byte[] file = rawName("", "M\u00fcller".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(DicomFile.decode(file).dataset().string(Tag.PatientName)).contains("Müller");
    Dataset again = DicomFile.decode(DicomFile.encode(DicomFile.decode(file).dataset())).dataset();
    assertThat(again.string(Tag.PatientName)).contains("Müller");
    assertThat(again.string(Tag.SpecificCharacterSet)).contains("ISO_IR 192");
  }

  @Test
  void odd_lengths_and_long_decimals_are_read() throws IOException {
    for (Path file : Cases.files("odd-lengths")) {
      Dataset odd = DicomFile.read(file).dataset();
      assertThat(odd.string(Tag.PatientName)).contains("DOE^JANET");
      assertThat(odd.string(Tag.ImageComments)).contains("ABC");
      assertThat(odd.number(Tag.SliceThickness)).hasValue(2.5);
      assertThat(odd.bytes(0x00291001)).containsExactly(1, 2, 3, 4, 5);
    }
    Dataset commas = DicomFile.read(Cases.copied("comma-and-long-decimals/0002.dcm")).dataset();
    assertThat(commas.doubles(Tag.PixelSpacing)).containsExactly(0.95, 0.9);
    assertThat(commas.doubles(Tag.ImagePositionPatient)).containsExactly(-28.35, -26.125, -147.5);
  }

  @Test
  void files_without_preamble_or_meta_information_are_read() throws IOException {
    byte[] whole = DicomFile.encode(Phantom.ct(1));
    assertThat(
            DicomFile.decode(Arrays.copyOfRange(whole, 132, whole.length))
                .dataset()
                .string(Tag.PatientName))
        .isPresent();
    for (String transferSyntax :
        new String[] {
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN
        }) {
      byte[] bare = DicomFile.encodeDataset(Phantom.ct(1), transferSyntax);
      DicomObject read = DicomFile.decode(bare);
      assertThat(read.transferSyntaxUid()).isEqualTo(transferSyntax);
      assertThat(read.dataset().string(Tag.PatientID)).contains(Phantom.PATIENT_ID);
      assertThat(DicomFile.isDicom(Files.write(folder.resolve("bare"), bare))).isTrue();
    }
  }

  @Test
  void other_files_are_told_apart() throws IOException {
    for (String text :
        new String[] {
          "",
          "DICM",
          "NRRD0004\ntype: short\n",
          "<html>" + " ".repeat(200),
          "GET / HTTP/1.1\r\n\r\n"
        }) {
      Path file = Files.writeString(folder.resolve("other"), text);
      assertThat(DicomFile.isDicom(file)).isFalse();
      assertThatThrownBy(() -> DicomFile.read(file))
          .isInstanceOfSatisfying(
              MalformedDicomException.class, e -> assertThat(e.code()).isEqualTo("NOT_DICOM"));
    }
    assertThat(DicomFile.isDicom(folder)).isFalse();
    assertThatThrownBy(() -> DicomFile.read(folder.resolve("absent")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_cut_file_is_never_taken_for_a_whole_one() {
    byte[] whole = DicomFile.encode(Phantom.ct(1));
    for (int cut : new int[] {1, 2, 100, 5000, 6100}) {
      MalformedDicomException e =
          catchThrowableOfType(
              MalformedDicomException.class,
              () -> DicomFile.decode(Arrays.copyOf(whole, whole.length - cut)));
      assertThat(e.code()).isEqualTo("TRUNCATED");
      assertThat(e.where()).startsWith("PixelData");
    }
  }

  @Test
  void damaged_bytes_are_an_error_of_ours_and_tell_nothing_of_the_patient() {
    byte[] whole = DicomFile.encode(Phantom.report(1));
    Random random = new Random(20261125);
    for (int i = 0; i < 1000; i++) {
      byte[] damaged = whole.clone();
      for (int n = 0; n <= random.nextInt(4); n++) {
        damaged[132 + random.nextInt(damaged.length - 132)] = (byte) random.nextInt();
      }
      try {
        DicomFile.decode(damaged);
      } catch (MalformedDicomException e) {
        assertThat(e.getMessage()).doesNotContain("Quitzowska").doesNotContain(Phantom.PATIENT_ID);
        assertThat(e.getCause()).isNull();
      }
    }
  }

  @Test
  void absurd_nesting_and_lengths_do_no_harm() {
    byte[] head =
        DicomFile.encode(
            Dataset.empty().set(Tag.SOPClassUID, "1.2").set(Tag.SOPInstanceUID, "1.3"));
    ByteArrayOutputStream deep = new ByteArrayOutputStream();
    deep.writeBytes(head);
    byte[] level = {
      0x40,
      0,
      0x30,
      (byte) 0xA7,
      'S',
      'Q',
      0,
      0,
      -1,
      -1,
      -1,
      -1,
      (byte) 0xFE,
      (byte) 0xFF,
      0,
      (byte) 0xE0,
      -1,
      -1,
      -1,
      -1
    };
    for (int i = 0; i < 200_000; i++) {
      deep.writeBytes(level);
    }
    assertThatThrownBy(() -> DicomFile.decode(deep.toByteArray()))
        .isInstanceOf(MalformedDicomException.class);

    ByteArrayOutputStream huge = new ByteArrayOutputStream();
    huge.writeBytes(head);
    huge.writeBytes(
        new byte[] {(byte) 0xE0, 0x7F, 0x10, 0, 'O', 'W', 0, 0, -2, -1, -1, 0x7F, 1, 2});
    assertThatThrownBy(() -> DicomFile.decode(huge.toByteArray()))
        .isInstanceOf(MalformedDicomException.class);
  }

  @Test
  void received_bytes_are_kept_as_they_came() throws IOException {
    for (String transferSyntax :
        new String[] {TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, TransferSyntax.DEFLATED}) {
      byte[] dataset = DicomFile.encodeDataset(Phantom.ct(5), transferSyntax);
      // A deflated stream may end on an odd byte on the wire.
      byte[] sent =
          transferSyntax.equals(TransferSyntax.DEFLATED) && dataset[dataset.length - 1] == 0
              ? Arrays.copyOf(dataset, dataset.length - 1)
              : dataset;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DicomFile.writeReceived(
          new IncomingObject(
              SopClass.CT_IMAGE_STORAGE,
              Phantom.ct(5).string(Tag.SOPInstanceUID).orElseThrow(),
              transferSyntax,
              new ByteArrayInputStream(sent)),
          out);
      byte[] file = out.toByteArray();
      assertThat(file.length).isEven();
      assertThat(Arrays.copyOfRange(file, file.length - dataset.length, file.length))
          .isEqualTo(dataset);
      assertThat(DicomFile.decode(file).dataset().bytes(Tag.PixelData))
          .isEqualTo(Phantom.ct(5).bytes(Tag.PixelData));
    }
  }

  @Test
  void what_is_no_file_is_not_written() {
    assertThatThrownBy(
            () -> DicomFile.encode(Dataset.empty().set(Tag.SOPClassUID, SopClass.CT_IMAGE_STORAGE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SOPInstanceUID");
    assertThatThrownBy(
            () -> DicomFile.write(folder.resolve("x"), Phantom.ct(1), TransferSyntax.RLE_LOSSLESS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** An explicit little endian data set with a raw name. */
  private static byte[] rawName(String characterSet, byte[] name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    element(out, 0x0008, 0x0005, "CS", characterSet.getBytes(StandardCharsets.US_ASCII));
    element(
        out,
        0x0008,
        0x0016,
        "UI",
        (SopClass.CT_IMAGE_STORAGE + "\0").getBytes(StandardCharsets.US_ASCII));
    element(out, 0x0008, 0x0018, "UI", "2.25.10\0".getBytes(StandardCharsets.US_ASCII));
    element(out, 0x0010, 0x0010, "PN", name);
    return out.toByteArray();
  }

  private static void element(
      ByteArrayOutputStream out, int group, int element, String vr, byte[] value) {
    int length = value.length + value.length % 2;
    out.writeBytes(
        new byte[] {(byte) group, (byte) (group >> 8), (byte) element, (byte) (element >> 8)});
    out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {(byte) length, (byte) (length >> 8)});
    out.writeBytes(value);
    if (value.length % 2 != 0) {
      out.write(' ');
    }
  }

  private static byte[] concat(String... parts) {
    return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
  }
}
