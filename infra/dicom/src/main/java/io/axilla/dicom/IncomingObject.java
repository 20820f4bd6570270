// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.InputStream;

/**
 * An object while it is being received.
 *
 * @param dataset the data set's bytes in the transfer syntax, as the peer sends them; ends (-1)
 *     only when the last fragment has come, and throws IOException when the peer aborts or stalls
 *     before that
 */
public record IncomingObject(
    String sopClassUid, String sopInstanceUid, String transferSyntaxUid, InputStream dataset) {}
