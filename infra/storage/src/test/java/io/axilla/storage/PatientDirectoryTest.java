// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.contracts.PatientKey;
import io.axilla.storage.testing.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatientDirectoryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void finds_a_patient_by_pseudonym_and_by_id(Engine engine) throws IOException {
    SiteSecret secret = SiteSecret.loadOrCreate(folder.resolve("secret"));
    PatientKeys keys = new PatientKeys(secret, "", Map.of());
    PatientKey here = keys.of("HERE", "4711");
    PatientKey there = keys.of("THERE", "4711");
    try (PatientDirectory directory = PatientDirectory.open(engine.fresh(folder), secret)) {
      directory.remember(here, "HERE", "4711 ", "DOE^JANE");
      directory.remember(here, null, "4711", null);
      directory.remember(there, "THERE", "4711", null);
      directory.remember(there, "THERE", "4711", "ROE^ANN");

      PatientIdentity jane = new PatientIdentity(here, "HERE", "4711", "DOE^JANE");
      PatientIdentity ann = new PatientIdentity(there, "THERE", "4711", "ROE^ANN");
      assertThat(directory.find(here)).contains(jane);
      assertThat(directory.search(" 4711")).containsExactly(jane, ann);
      assertThat(directory.search("471")).isEmpty();
      assertThat(directory.find(keys.of(null, "other"))).isEmpty();
      assertThat(jane.toString()).doesNotContain("DOE", "4711");
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_secret_is_refused_and_the_message_says_how_to_mend_it(Engine engine)
      throws IOException {
    DatabaseSettings settings = engine.fresh(folder);
    SiteSecret first = SiteSecret.loadOrCreate(folder.resolve("first"));
    Path other = folder.resolve("other");
    SiteSecret second = SiteSecret.loadOrCreate(other);
    PatientDirectory.open(settings, first).close();

    assertThatThrownBy(() -> PatientDirectory.open(settings, second))
        .isInstanceOf(SecretMismatchException.class)
        .hasMessageContaining(other.toString())
        .hasMessageContaining("backup");
    PatientDirectory.open(settings, first).close();
  }
}
