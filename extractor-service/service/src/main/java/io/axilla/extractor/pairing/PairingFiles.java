// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pairing on files: what {@code axilla pair} does. */
public final class PairingFiles {
  /** Some editors put it before the text; JSON does not know it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PairingFiles() {}

  /**
   * What came of a directory.
   *
   * @param decided files that were answered
   * @param failures files that were not, in the order of their names
   */
  public record BatchResult(int decided, List<Failure> failures) {
    public BatchResult {
      failures = List.copyOf(failures);
    }
  }

  /** A timeline that could not be read: where it is, and what is wrong with it and what to do. */
  public record Failure(Path file, String problem) {}

  /**
   * The decisions for the timeline in a file, as JSON, by the rules of a site that sets nothing.
   *
   * @throws MalformedTimelineException when it is not a timeline
   * @throws UncheckedIOException when the file cannot be read
   */
  public static String decideFile(Path file) {
    return decideFile(file, PairingRules.DEFAULT);
  }

  /** The same by a site's own rules. */
  public static String decideFile(Path file, PairingRules rules) {
    return TimelineJson.write(Pairing.decide(TimelineJson.read(text(file)), rules));
  }

  /**
   * Answers every {@code .json} file of a directory under the same name in another one. A malformed
   * one does not keep the others from their answers; an answer that an earlier run left for it is
   * removed.
   *
   * @throws UncheckedIOException when a directory or file cannot be read or written
   */
  public static BatchResult decideBatch(Path in, Path out) {
    return decideBatch(in, out, PairingRules.DEFAULT);
  }

  /** The same by a site's own rules. */
  public static BatchResult decideBatch(Path in, Path out, PairingRules rules) {
    try {
      Files.createDirectories(out);
      if (Files.isSameFile(in, out)) {
        throw new IllegalArgumentException(
            "the answers would overwrite the timelines; name another directory for them");
      }
      int decided = 0;
      List<Failure> failures = new ArrayList<>();
      for (Path file : timelines(in)) {
        Path answer = out.resolve(file.getFileName());
        try {
          Files.writeString(answer, decideFile(file, rules) + "\n");
          decided++;
        } catch (MalformedTimelineException e) {
          Files.deleteIfExists(answer);
          failures.add(new Failure(file, e.getMessage()));
        }
      }
      return new BatchResult(decided, failures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> timelines(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new MalformedTimelineException("", "is not a text in UTF-8", "write it in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
