// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of all that the numbers of a case depend on: the bytes of image and mask, which series
 * and mask are meant, and the settings. Not of the names of files.
 */
final class InputDigest {
  /** Counts the ways to make it, so that rows of another way are measured again. */
  private static final String WAY = "axilla extract 1";

  private static final int HEADER_LENGTH = 1 << 16;
  private static final Pattern DATA_BESIDE =
      Pattern.compile("(?mi)^(?:ElementDataFile\\s*=|data ?file:)\\s*(\\S.*?)\\s*$");

  private final MessageDigest digest;

  private InputDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String of(CaseInput input, ExtractionPlan plan) throws IOException {
    InputDigest digest = new InputDigest();
    digest.text(WAY);
    digest.text(plan.settings().digest());
    digest.text(plan.label() + " " + plan.parameters().additionalInfo());
    digest.text(input.selector().number() + " " + input.selector().name());
    digest.text(input.series());
    digest.content(input.image());
    digest.content(input.mask());
    return HexFormat.of().formatHex(digest.digest.digest());
  }

  private void text(@Nullable String text) {
    byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    length(bytes.length);
    digest.update(bytes);
  }

  private void content(Path path) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    length(files.size());
    for (Path file : files) {
      bytes(file);
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".mhd") || name.endsWith(".nhdr")) {
      Matcher beside = DATA_BESIDE.matcher(start(path));
      if (beside.find() && Files.isRegularFile(path.resolveSibling(beside.group(1)))) {
        bytes(path.resolveSibling(beside.group(1)));
      }
    }
  }

  private static String start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEADER_LENGTH), StandardCharsets.ISO_8859_1);
    }
  }

  private void bytes(Path file) throws IOException {
    length(Files.size(file));
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
  }

  private void length(long length) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
  }
}
