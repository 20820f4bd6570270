// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Sha256;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.PeerAssociation;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.ScpSettings;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreRejected;
import io.axilla.dicom.StoreScp;
import io.axilla.dicom.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A PACS that a test can break: down, refusing, slow, or with other SOP classes. */
public final class Peer implements AutoCloseable {
  /** An object as it came, each time it came. */
  public record Received(String sopClass, String instance, Dataset dataset, Sha256 bytes) {}

  public final List<Received> received = new CopyOnWriteArrayList<>();
  private final String aeTitle;
  private final int port;
  private Set<String> classes = Set.of(SopClass.COMPREHENSIVE_3D_SR_STORAGE);
  private volatile int status;
  private volatile Duration delay = Duration.ZERO;
  private @Nullable Function<Dataset, List<Dataset>> studies;
  private @Nullable StoreScp scp;

  public Peer(String aeTitle) {
    this.aeTitle = aeTitle;
    start(0);
    this.port = scp.port();
  }

  public RemoteAe address() {
    return new RemoteAe(aeTitle, "127.0.0.1", port);
  }

  public void goDown() {
    scp.close();
  }

  /** The system may need a moment to give a port free that was listened on. */
  public void comeBack() {
    Awaitility.await()
        .ignoreExceptions()
        .until(
            () -> {
              start(port);
              return true;
            });
  }

  /** Takes only these SOP classes from now on. */
  public void take(String... sopClasses) {
    classes = Set.of(sopClasses);
    goDown();
    comeBack();
  }

  /** Answers queries: at study level with what is given, at image level with what it has. */
  public void answerQueries(Function<Dataset, List<Dataset>> answer) {
    studies = answer;
    goDown();
    comeBack();
  }

  /**
   * @param code C-STORE status that is answered from now on; 0 for success
   */
  public void refuse(int code) {
    status = code;
  }

  public void beSlow(Duration wait) {
    delay = wait;
  }

  public List<String> distinctInstances() {
    return received.stream().map(Received::instance).distinct().toList();
  }

  private void start(int onPort) {
    ScpSettings settings = ScpSettings.of(aeTitle, "127.0.0.1", onPort);
    try {
      scp =
          studies == null
              ? StoreScp.start(settings, classes, this::store)
              : StoreScp.start(settings, classes, this::store, this::find);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void store(PeerAssociation from, IncomingObject object)
      throws StoreRejected, IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DicomFile.writeReceived(object, file);
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (status != 0) {
      throw new StoreRejected(status, "not now");
    }
    byte[] bytes = file.toByteArray();
    received.add(
        new Received(
            object.sopClassUid(),
            object.sopInstanceUid(),
            DicomFile.decode(bytes).dataset(),
            Sha256.of(bytes)));
  }

  private List<Dataset> find(Dataset keys) {
    if (keys.string(Tag.QueryRetrieveLevel).filter("STUDY"::equals).isPresent()) {
      return studies.apply(keys);
    }
    List<Dataset> found = new ArrayList<>();
    received.stream()
        .filter(r -> keys.string(Tag.SOPInstanceUID).filter(r.instance()::equals).isPresent())
        .limit(1)
        .forEach(r -> found.add(keys.copy()));
    return found;
  }

  @Override
  public void close() {
    goDown();
  }
}
