// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import io.axilla.dicom.RemoteAe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.DockerImageName;

/**
 * Orthanc in a container; {@code -Daxilla.orthanc.image=…} names another image that has an Orthanc
 * on its path. Skipped where no Docker is.
 */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class PacsContainerIT {
  private static final int DICOM_PORT = 4242;
  private static final int HTTP_PORT = 8042;

  @Container
  private static final GenericContainer<?> ORTHANC =
      new GenericContainer<>(
              DockerImageName.parse(
                  System.getProperty("axilla.orthanc.image", "orthancteam/orthanc:25.8.0")))
          .withExposedPorts(HTTP_PORT, DICOM_PORT)
          .withCreateContainerCmdModifier(command -> command.withEntrypoint("Orthanc"))
          .withCopyToContainer(
              Transferable.of(
                  Orthanc.configuration(DICOM_PORT, HTTP_PORT, Path.of("/tmp/orthanc"))
                      .getBytes(StandardCharsets.UTF_8)),
              "/tmp/orthanc.json")
          .withCommand("/tmp/orthanc.json")
          .waitingFor(Wait.forHttp("/system").forPort(HTTP_PORT));

  @TempDir Path folder;

  @Test
  void orthanc_receives_and_vouches_for_it() throws Exception {
    String host = ORTHANC.getHost();
    new Orthanc(
            new RemoteAe(Orthanc.AE_TITLE, host, ORTHANC.getMappedPort(DICOM_PORT)),
            "http://" + host + ":" + ORTHANC.getMappedPort(HTTP_PORT))
        .receivesTheReports(folder);
  }
}
