// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

/** A kept mask raster is damaged, or of a version that this software does not know. */
public final class MalformedMaskRasterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedMaskRasterException(String what) {
    super("A mask raster of the object store cannot be used: " + what + ".");
  }
}
