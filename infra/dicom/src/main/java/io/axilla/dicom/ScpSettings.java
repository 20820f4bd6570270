// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a storage SCP listens.
 *
 * @param aeTitle the only called AE title that it answers to
 * @param bindAddress address to listen on
 * @param port TCP port; 0 takes a free one
 * @param allowedCallingAeTitles who may associate; empty: anyone
 * @param maxAssociations more are rejected as "local limit exceeded", which peers retry
 * @param idleTimeout a peer from which nothing comes for so long is dropped, between objects and
 *     inside one
 * @param requestTimeout how long a connection may take to ask for an association, TLS handshake
 *     included
 * @param maxPduLength largest PDU that peers are told to send
 * @param tls absent: no TLS
 */
public record ScpSettings(
    String aeTitle,
    String bindAddress,
    int port,
    Set<String> allowedCallingAeTitles,
    int maxAssociations,
    Duration idleTimeout,
    Duration requestTimeout,
    int maxPduLength,
    Optional<TlsSettings> tls) {
  public ScpSettings {
    AeTitles.check(aeTitle);
    Objects.requireNonNull(bindAddress, "bindAddress");
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0..65535: " + port);
    }
    allowedCallingAeTitles = Set.copyOf(allowedCallingAeTitles);
    allowedCallingAeTitles.forEach(AeTitles::check);
    if (maxAssociations < 1) {
      throw new IllegalArgumentException("maxAssociations must be positive: " + maxAssociations);
    }
    Timeouts.check("idleTimeout", idleTimeout);
    Timeouts.check("requestTimeout", requestTimeout);
    if (maxPduLength < 4096 || maxPduLength > 1 << 20) {
      throw new IllegalArgumentException("maxPduLength must be 4096..1048576: " + maxPduLength);
    }
    Objects.requireNonNull(tls, "tls");
  }

  /** The rest as in {@link #of}. */
  public ScpSettings(
      String aeTitle,
      String bindAddress,
      int port,
      Set<String> allowedCallingAeTitles,
      int maxAssociations,
      Duration idleTimeout) {
    this(
        aeTitle,
        bindAddress,
        port,
        allowedCallingAeTitles,
        maxAssociations,
        idleTimeout,
        Duration.ofSeconds(10),
        131072,
        Optional.empty());
  }

  /** Anyone may associate, up to 50 at a time; 60 s of silence end an association. */
  public static ScpSettings of(String aeTitle, String bindAddress, int port) {
    return new ScpSettings(aeTitle, bindAddress, port, Set.of(), 50, Duration.ofSeconds(60));
  }

  public ScpSettings withAllowedCallingAeTitles(Set<String> allowed) {
    return new ScpSettings(
        aeTitle,
        bindAddress,
        port,
        allowed,
        maxAssociations,
        idleTimeout,
        requestTimeout,
        maxPduLength,
        tls);
  }

  public ScpSettings withMaxAssociations(int max) {
    return new ScpSettings(
        aeTitle,
        bindAddress,
        port,
        allowedCallingAeTitles,
        max,
        idleTimeout,
        requestTimeout,
        maxPduLength,
        tls);
  }

  public ScpSettings withIdleTimeout(Duration timeout) {
    return new ScpSettings(
        aeTitle,
        bindAddress,
        port,
        allowedCallingAeTitles,
        maxAssociations,
        timeout,
        requestTimeout,
        maxPduLength,
        tls);
  }

  public ScpSettings withRequestTimeout(Duration timeout) {
    return new ScpSettings(
        aeTitle,
        bindAddress,
        port,
        allowedCallingAeTitles,
        maxAssociations,
        idleTimeout,
        timeout,
        maxPduLength,
        tls);
  }

  public ScpSettings withTls(TlsSettings settings) {
    return new ScpSettings(
        aeTitle,
        bindAddress,
        port,
        allowedCallingAeTitles,
        maxAssociations,
        idleTimeout,
        requestTimeout,
        maxPduLength,
        Optional.of(settings));
  }
}
