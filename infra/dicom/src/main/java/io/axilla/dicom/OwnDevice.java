// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/**
 * What all objects that Axilla writes carry as Device UID (0018,1002) of the General Equipment
 * module (PS3.3 C.7.5.1), so that one that a PACS routes back is known whatever its UIDs. The same
 * for all sites and versions; cannot be changed once objects are out.
 */
public final class OwnDevice {
  public static final String UID = Uid.v5("axilla", "device");

  private OwnDevice() {}
}
