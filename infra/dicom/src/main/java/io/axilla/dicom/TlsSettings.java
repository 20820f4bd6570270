// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.Objects;
import javax.net.ssl.SSLContext;

/**
 * TLS for associations (DICOM PS3.15 Annex B.9, BCP 195): TLS 1.2 and 1.3 alone.
 *
 * @param context own key and trusted peers
 * @param needClientAuth whether an SCP demands the peer's certificate
 * @param verifyHostName whether an SCU checks the certificate against the host name
 */
public record TlsSettings(SSLContext context, boolean needClientAuth, boolean verifyHostName) {
  public TlsSettings {
    Objects.requireNonNull(context, "context");
  }

  /** Mutual authentication, host names verified. */
  public static TlsSettings mutual(SSLContext context) {
    return new TlsSettings(context, true, true);
  }
}
