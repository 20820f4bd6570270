// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shared reference files; a test that needs them is skipped visibly where they are not. */
public final class Reference {
  private Reference() {}

  /** Features of both scans of a pair by {@code phantom} or {@code sarcoma}. */
  public static SortedMap<String, Double> pair(String name) throws IOException {
    SortedMap<String, Double> features = new TreeMap<>();
    for (String scan : List.of("pre", "post")) {
      for (String line :
          Files.readAllLines(file("radiomics/pairs/" + name + "/" + scan + "/features.csv"))) {
        String[] cells = line.split(",", -1);
        if (!cells[0].equals("feature")) {
          features.put(scan + "_" + cells[0], Double.parseDouble(cells[1]));
        }
      }
    }
    return features;
  }

  public static byte[] clinical(String name) throws IOException {
    return Files.readAllBytes(file("radiomics/pairs/" + name + "/clinical.csv"));
  }

  public static Path file(String path) {
    Map<String, String> env = System.getenv();
    Path shared =
        Optional.ofNullable(env.get("AXILLA_SHARED"))
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("axilla.root", ".")).resolve("../shared"));
    Path file = shared.resolve("reference").resolve(path);
    assumeTrue(Files.exists(file), "the shared references are not here: " + path);
    return file;
  }
}
