// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How an SCU calls.
 *
 * @param callingAeTitle our AE title
 * @param connectTimeout for the TCP connection and, apart, for the answer to the association
 *     request
 * @param responseTimeout for each answer, and for each write that the peer does not take
 * @param tls absent: no TLS
 */
public record ScuSettings(
    String callingAeTitle,
    Duration connectTimeout,
    Duration responseTimeout,
    Optional<TlsSettings> tls) {
  public ScuSettings {
    AeTitles.check(callingAeTitle);
    Timeouts.check("connectTimeout", connectTimeout);
    Timeouts.check("responseTimeout", responseTimeout);
    Objects.requireNonNull(tls, "tls");
  }

  /** 10 s to connect, 60 s for an answer, no TLS. */
  public static ScuSettings of(String callingAeTitle) {
    return new ScuSettings(
        callingAeTitle, Duration.ofSeconds(10), Duration.ofSeconds(60), Optional.empty());
  }

  public ScuSettings withTimeouts(Duration connect, Duration response) {
    return new ScuSettings(callingAeTitle, connect, response, tls);
  }

  public ScuSettings withTls(TlsSettings settings) {
    return new ScuSettings(callingAeTitle, connectTimeout, responseTimeout, Optional.of(settings));
  }
}
