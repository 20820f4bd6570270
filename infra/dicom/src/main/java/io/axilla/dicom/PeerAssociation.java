// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/** The association that an object came on: the AE titles of both and the peer's address. */
public record PeerAssociation(String callingAeTitle, String calledAeTitle, String remoteAddress) {}
