// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Lays TLS over a connected socket and shakes hands; the socket's read timeout bounds it. */
final class Tls {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private Tls() {}

  static Socket accept(TlsSettings settings, Socket socket) throws IOException {
    SSLSocket tls =
        (SSLSocket) settings.context().getSocketFactory().createSocket(socket, null, true);
    tls.setUseClientMode(false);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setProtocols(PROTOCOLS);
    parameters.setNeedClientAuth(settings.needClientAuth());
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  static Socket connect(TlsSettings settings, Socket socket, RemoteAe peer) throws IOException {
    SSLSocket tls =
        (SSLSocket)
            settings
                .context()
                .getSocketFactory()
                .createSocket(socket, peer.host(), peer.port(), true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setProtocols(PROTOCOLS);
    parameters.setEndpointIdentificationAlgorithm(endpointIdentification(settings));
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  private static @Nullable String endpointIdentification(TlsSettings settings) {
    return settings.verifyHostName() ? "HTTPS" : null;
  }
}
