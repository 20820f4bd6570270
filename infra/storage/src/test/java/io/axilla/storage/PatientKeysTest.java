// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientKeysTest {
  @TempDir Path folder;
  private SiteSecret secret;

  @BeforeEach
  void useTheSecretOfTheGoldenValues() throws IOException {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    Path file = folder.resolve("secret");
    Files.write(file, bytes);
    secret = SiteSecret.loadOrCreate(file);
  }

  /**
   * Authority: Python's hmac, hashlib, struct and base64. key = hmac(secret, pack(">I",
   * len(issuer)) + issuer + pack(">I", len(id)) + id); case = b32encode(hmac(key, side)).lower()
   * without padding.
   */
  @ParameterizedTest
  @CsvSource({
    "'',PAT-0001,9492f4e0b6fe8cb5e10152cb9806d724b05cff12b093b1191e95b2e7abd6e405,"
        + "ryr3pf4vio2t6qq2d5pa4wbzppqlrvfiwestbibfj222yedfywqq,"
        + "gd7xhkj3npmxa5zvpnv5lbyztejku73nmlh3hodamobhkkea6loq",
    "HOSPITAL A,4711,50ec4c8a00ab6cefe64815902c56240f36bbede69a95b6d763da461bd60f6b00,"
        + "kkwz7tg5zffteha56u3rhwowcgmodapzq3tqej6vunmleasrgzmq,"
        + "pv64kngxfu2bc6igcsoqbkpnzqosuvpbnizs2ppfzi77jdzw76ja",
    "KLINIK MÜNCHEN,Ä-12^3,fe136ddf095be0becb44029cea1ed1821c53a22d7648e80152fd6ac0ab087af5,"
        + "tzjh4e6yain4qqpjjj5n25takp4k35ktcevtq4pn3auiizuxh3ga,"
        + "r7zyyyabrddfsxz5ndhtevf4o2mywawnjisuxr6kpno5at565gea",
    "4711,HOSPITAL A,a3616fb50078069788ccb06b71d3408abba659d4e83f3092bde07b8583c7e0b0,"
        + "qwswpfvh2wt5jndfrwcwsx2tcqflgse5qk7eph4knqh4a7kt4pfa,"
        + "pi6mz4xftlpxxeuauqyjhhzovcj5zpqyjlwwfubmtf3xwlur2kqa",
  })
  void keys_and_cases_are_these_for_ever(
      String issuer, String id, String key, String left, String right) {
    PatientKey patient = new PatientKeys(secret, "", Map.of()).of(issuer, id);

    assertThat(patient.value()).isEqualTo(key);
    assertThat(PatientKeys.caseId(patient, Side.LEFT).value()).isEqualTo(left);
    assertThat(PatientKeys.caseId(patient, Side.RIGHT).value()).isEqualTo(right);
  }

  @Test
  void padding_makes_no_other_patient() {
    PatientKeys keys = new PatientKeys(secret, "", Map.of());
    PatientKey plain = keys.of("A", "4711");

    assertThat(keys.of(" A \0", "4711\0")).isEqualTo(plain);
    assertThat(keys.of("A", " 4711 \0 ")).isEqualTo(plain);
    assertThat(keys.of("A", "47 11")).isNotEqualTo(plain);
  }

  @Test
  void an_absent_issuer_is_the_sites_own() {
    PatientKeys keys = new PatientKeys(secret, "HERE", Map.of());

    assertThat(keys.of(null, "4711")).isEqualTo(keys.of("HERE", "4711"));
    assertThat(keys.of(" \0", "4711")).isEqualTo(keys.of("HERE", "4711"));
  }

  @Test
  void an_alias_stands_for_the_issuer_that_counts() {
    PatientKeys keys = new PatientKeys(secret, "old", Map.of("OLD NAME ", "HERE", "old", "HERE"));

    assertThat(keys.of("OLD NAME", "4711")).isEqualTo(keys.of("HERE", "4711"));
    assertThat(keys.of(null, "4711")).isEqualTo(keys.of("HERE", "4711"));
    assertThatThrownBy(() -> new PatientKeys(secret, "", Map.of("A", "B", "B", "C")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\0", " \0 "})
  void a_blank_id_is_refused(String id) {
    PatientKeys keys = new PatientKeys(secret, "", Map.of());

    assertThatThrownBy(() -> keys.of(null, id)).isInstanceOf(BlankPatientIdException.class);
  }

  /** Authority: Python's hmac. */
  @Test
  void the_check_value_is_this_for_ever() {
    assertThat(secret.checkValue())
        .isEqualTo("2eb4f0de4ad7bfc857d9658e4b1610fed5cf418ae0d87f9c0ca5faf4df111970");
  }
}
