// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pseudonyms of patients, and the cases of a patient. What comes out here is in every path, row,
 * event and UID of a site, so the way it is computed can never change.
 *
 * <p>patientKey = hexadecimal HMAC-SHA256(site secret, length and UTF-8 of issuer, length and UTF-8
 * of PatientID), each length being four bytes, big endian, counting bytes; both texts without the
 * spaces and NULs around them.
 */
public final class PatientKeys {
  private final SiteSecret secret;
  private final String defaultIssuer;
  private final Map<String, String> issuerAliases;

  /**
   * @param defaultIssuer stands for an absent issuer, in DICOM, CSV, FHIR and HL7 alike
   * @param issuerAliases other names of issuers, each with the name that counts; one that counts
   *     cannot itself be an alias
   */
  public PatientKeys(SiteSecret secret, String defaultIssuer, Map<String, String> issuerAliases) {
    this.secret = secret;
    this.defaultIssuer = stripped(defaultIssuer);
    Map<String, String> aliases = new HashMap<>();
    issuerAliases.forEach((alias, counts) -> aliases.put(stripped(alias), stripped(counts)));
    for (String counts : aliases.values()) {
      if (aliases.containsKey(counts)) {
        throw new IllegalArgumentException(
            "The issuer \"" + counts + "\" is an alias and also what an alias stands for.");
      }
    }
    this.issuerAliases = Map.copyOf(aliases);
  }

  /**
   * @param issuer IssuerOfPatientID; null or blank means the site's default
   * @throws BlankPatientIdException when nothing is left of the ID
   */
  public PatientKey of(@Nullable String issuer, String patientId) {
    String id = stripped(patientId);
    if (id.isEmpty()) {
      throw new BlankPatientIdException();
    }
    String given = issuer == null ? "" : stripped(issuer);
    String named = given.isEmpty() ? defaultIssuer : given;
    byte[] counts = utf8(issuerAliases.getOrDefault(named, named));
    byte[] text = utf8(id);
    ByteBuffer message =
        ByteBuffer.allocate(2 * Integer.BYTES + counts.length + text.length)
            .putInt(counts.length)
            .put(counts)
            .putInt(text.length)
            .put(text);
    return new PatientKey(HexFormat.of().formatHex(secret.hmac(message.array())));
  }

  /**
   * base32(HMAC-SHA256(key = the 32 bytes of the patientKey, message = LEFT or RIGHT)), for life.
   */
  public static CaseId caseId(PatientKey patient, Side side) {
    byte[] key = HexFormat.of().parseHex(patient.value());
    return new CaseId(Base32.encode(Hmac.sha256(key, utf8(side.name()))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** DICOM pads texts with spaces, and careless writers with NULs (PS3.5 section 6.2). */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isPadding(text.charAt(from))) {
      from++;
    }
    while (from < to && isPadding(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isPadding(char c) {
    return c == ' ' || c == '\0';
  }
}
