// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import io.axilla.dicom.RemoteAe;
import io.axilla.standalone.it.AxillaProcess.Call;
import java.nio.file.Path;

/** {@code axilla up} on free ports, with the demonstration model. */
final class Up {
  private Up() {}

  static Call call(Path folder, RemoteAe pacs, String quietPeriod) {
    return Call.of(
        folder,
        "up",
        "--data",
        folder.resolve("data").toString(),
        "--dicom-port",
        String.valueOf(Ports.free()),
        "--http-port",
        String.valueOf(Ports.free()),
        "--quiet-period",
        quietPeriod,
        "--model",
        "demo",
        "--pacs",
        pacs.toString());
  }
}
