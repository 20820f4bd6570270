// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import picocli.CommandLine.Option;

/** Which running pipeline a command speaks to. */
final class PipelineAddress {
  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Address of the pipeline (default: ${DEFAULT-VALUE}).")
  private String url;

  HttpApi api() {
    return new HttpApi(url);
  }
}
