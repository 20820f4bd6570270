// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import io.axilla.dicom.AssociationFailedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.DimseRSP;

/**
 * A storage SCU (DICOM PS3.4 Annex B): one association on which objects are sent one after the
 * other, each in the transfer syntax that it is in; only between native forms is it re-encoded when
 * the peer does not take that one.
 */
public final class StoreScu implements AutoCloseable {
  static {
    Library.prepare();
  }

  /** Objects of a SOP class in transfer syntaxes, each of which is proposed on its own. */
  public record Offer(String sopClass, List<String> transferSyntaxes) {
    public Offer {
      transferSyntaxes = List.copyOf(new LinkedHashSet<>(transferSyntaxes));
      if (!Uid.isValid(sopClass) || transferSyntaxes.isEmpty()) {
        throw new IllegalArgumentException("an offer has a SOP class UID and transfer syntaxes");
      }
    }

    public Offer(String sopClass, Collection<String> transferSyntaxes) {
      this(sopClass, List.copyOf(transferSyntaxes));
    }

    public static Offer of(String sopClass, String... transferSyntaxes) {
      return new Offer(sopClass, List.of(transferSyntaxes));
    }
  }

  private final ScuAssociation association;

  private StoreScu(ScuAssociation association) {
    this.association = association;
  }

  /**
   * Opens an association.
   *
   * @throws AssociationFailedException if that fails, or the peer takes none of the offers
   */
  public static StoreScu open(String callingAeTitle, RemoteAe peer, Collection<Offer> offers) {
    return open(ScuSettings.of(callingAeTitle), peer, offers);
  }

  /** As {@link #open(String, RemoteAe, Collection)}, with settings. */
  public static StoreScu open(ScuSettings settings, RemoteAe peer, Collection<Offer> offers) {
    List<ScuAssociation.Proposal> proposals = new ArrayList<>();
    for (Offer offer : offers) {
      for (String transferSyntax : offer.transferSyntaxes()) {
        proposals.add(new ScuAssociation.Proposal(offer.sopClass(), List.of(transferSyntax)));
      }
    }
    return new StoreScu(ScuAssociation.open(settings, peer, proposals));
  }

  /** Whether the peer takes objects of a SOP class, in one of the transfer syntaxes offered. */
  public boolean accepts(String sopClassUid) {
    return !association.accepted(sopClassUid).isEmpty();
  }

  /** Whether the peer takes objects of a SOP class in a transfer syntax. */
  public boolean accepts(String sopClassUid, String transferSyntaxUid) {
    return association.accepted(sopClassUid).contains(transferSyntaxUid);
  }

  /**
   * Sends a file and waits for the answer.
   *
   * @throws MalformedDicomException if it is no DICOM file
   * @throws AssociationFailedException if the peer does not answer, or takes the object in no form
   *     we have
   * @throws IOException if the file cannot be read
   */
  public StoreResult send(Path file) throws IOException {
    return send(() -> Files.newInputStream(file));
  }

  /** Sends the bytes of a file and waits for the answer, as {@link #send(Path)}. */
  public StoreResult send(byte[] part10) {
    try {
      return send(() -> new ByteArrayInputStream(part10));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  /** Releases the association. */
  @Override
  public void close() {
    association.close();
  }

  private StoreResult send(FileHead.Source source) throws IOException {
    FileHead head = FileHead.read(source);
    Set<String> accepted = association.accepted(head.sopClassUid());
    if (accepted.contains(head.transferSyntaxUid())) {
      try (InputStream dataset = head.openDataset(source)) {
        return store(head, head.transferSyntaxUid(), dataset);
      }
    }
    String other =
        accepted.stream().filter(TransferSyntax::isNative).sorted().findFirst().orElse(null);
    if (other == null || !TransferSyntax.isNative(head.transferSyntaxUid())) {
      throw association.failed(
          Reason.NO_CONTEXT,
          "takes SOP class "
              + head.sopClassUid()
              + " not in transfer syntax "
              + head.transferSyntaxUid()
              + "; offer or enable it",
          null);
    }
    try (InputStream whole = source.open()) {
      Dataset dataset = DicomFile.decode(whole.readAllBytes()).dataset();
      return store(head, other, new ByteArrayInputStream(DicomFile.encodeDataset(dataset, other)));
    }
  }

  private StoreResult store(FileHead head, String transferSyntaxUid, InputStream dataset) {
    return association.exchange(
        a -> {
          DimseRSP response =
              a.cstore(
                  head.sopClassUid(),
                  head.sopInstanceUid(),
                  0,
                  (out, syntax) -> {
                    if (dataset.transferTo(out) % 2 != 0) {
                      out.write(0);
                    }
                  },
                  transferSyntaxUid);
          response.next();
          Attributes command = response.getCommand();
          return new StoreResult(
              command.getInt(Tag.Status, -1), command.getString(Tag.ErrorComment, ""));
        });
  }
}
