// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/** How this software names itself in files and associations (DICOM PS3.7 Annex D.3.3.2). */
final class Implementation {
  static {
    Library.prepare();
  }

  static final String CLASS_UID = "2.25.68238982882182585549424715760053441505";
  static final String VERSION_NAME = "AXILLA_0_1";

  private Implementation() {}

  /** The file meta information group of an object, DICOM PS3.10 Table 7.1-1. */
  static Attributes fileMetaInformation(
      String sopClassUid, String sopInstanceUid, String transferSyntaxUid) {
    Attributes meta =
        Attributes.createFileMetaInformation(sopInstanceUid, sopClassUid, transferSyntaxUid);
    meta.setString(Tag.ImplementationClassUID, VR.UI, CLASS_UID);
    meta.setString(Tag.ImplementationVersionName, VR.SH, VERSION_NAME);
    return meta;
  }
}
