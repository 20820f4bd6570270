// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.AssociationHandler;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.TransferCapability;
import org.aoju.bus.image.metric.internal.pdu.AAssociateAC;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.IdentityAC;
import org.aoju.bus.image.metric.service.BasicCEchoSCP;
import org.aoju.bus.image.metric.service.ServiceHandler;
import org.jspecify.annotations.Nullable;

/** The library's configuration of an SCP: what it accepts from whom, and how long it waits. */
final class ScpDevice {
  static {
    Library.prepare();
  }

  private final Connection connection = new Connection();
  private final StoreService store;

  ScpDevice(
      ScpSettings settings,
      Set<String> sopClasses,
      ObjectSink sink,
      @Nullable QueryResponder responder,
      ScheduledExecutorService timers) {
    int request = Timeouts.millis(settings.requestTimeout());
    int idle = Timeouts.millis(settings.idleTimeout());
    connection.setRequestTimeout(request);
    connection.setReleaseTimeout(request);
    connection.setIdleTimeout(idle);
    connection.setResponseTimeout(idle);
    connection.setReceivePDULength(settings.maxPduLength());
    connection.setSendPDULength(settings.maxPduLength());
    connection.setTcpNoDelay(true);

    Device device = new Device(settings.aeTitle());
    device.setExecutor(Runnable::run);
    device.setScheduledExecutor(timers);
    device.setLimitOpenAssociations(settings.maxAssociations());
    device.setAssociationHandler(new Negotiation());
    device.addConnection(connection);

    ApplicationEntity ae = new ApplicationEntity(settings.aeTitle());
    device.addApplicationEntity(ae);
    ae.addConnection(connection);
    ae.setAssociationAcceptor(true);
    ae.setAssociationInitiator(false);
    ae.setAcceptedCallingAETitles(settings.allowedCallingAeTitles().toArray(String[]::new));
    accept(ae, SopClass.VERIFICATION, AcceptedSyntaxes.UNCOMPRESSED);
    for (String sopClass : sopClasses) {
      accept(ae, sopClass, AcceptedSyntaxes.of(sopClass));
    }

    this.store = new StoreService(sopClasses, sink);
    ServiceHandler services = new ServiceHandler();
    services.addService(new BasicCEchoSCP());
    services.addDimseRQHandler(store, "*");
    if (responder != null) {
      accept(ae, SopClass.STUDY_ROOT_FIND, AcceptedSyntaxes.UNCOMPRESSED);
      services.addDimseRQHandler(new FindService(responder), SopClass.STUDY_ROOT_FIND);
    }
    ae.setDimseRQHandler(services);
  }

  Connection connection() {
    return connection;
  }

  /** Waits until no object is being stored, for so long at most. */
  void awaitQuiet(Duration atMost) throws InterruptedException {
    store.awaitQuiet(atMost);
  }

  private static void accept(ApplicationEntity ae, String sopClass, List<String> transferSyntaxes) {
    TransferCapability capability =
        new TransferCapability(
            null, sopClass, TransferCapability.Role.SCP, transferSyntaxes.toArray(String[]::new));
    ae.addTransferCapability(capability);
  }

  /** As the library negotiates, in our own name. */
  private static final class Negotiation extends AssociationHandler {
    @Override
    protected AAssociateAC makeAAssociateAC(
        Association association, AAssociateRQ request, IdentityAC identity) {
      AAssociateAC accept = super.makeAAssociateAC(association, request, identity);
      accept.setImplClassUID(Implementation.CLASS_UID);
      accept.setImplVersionName(Implementation.VERSION_NAME);
      return accept;
    }
  }
}
