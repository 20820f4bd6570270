// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.contracts.Confirmation;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.AssociationFailedException;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.FindScu;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.ScuSettings;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.reporter.sr.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One destination: what it is asked, and what it is sent. */
final class Pacs {
  /** Comprehensive 3D first; older systems take Comprehensive or Enhanced, with the same tree. */
  private static final List<String> SR_CLASSES =
      List.of(
          SopClass.COMPREHENSIVE_3D_SR_STORAGE,
          SopClass.COMPREHENSIVE_SR_STORAGE,
          SopClass.ENHANCED_SR_STORAGE);

  private static final List<String> SEG_CLASSES = List.of(SopClass.SEGMENTATION_STORAGE);

  private static final Code STUDY_AMBIGUOUS = new Code("STUDY_AMBIGUOUS");

  private final RemoteAe peer;
  private final ScuSettings scu;
  private final List<Duration> lookups;

  Pacs(RemoteAe peer, DeliverySettings settings) {
    this.peer = peer;
    this.scu =
        ScuSettings.of(settings.aeTitle())
            .withTimeouts(settings.connectTimeout(), settings.responseTimeout());
    this.lookups = settings.retry().lookups();
  }

  String aeTitle() {
    return peer.aeTitle();
  }

  /** The SOP classes that a document may be written in, the best first. */
  static List<String> classes(DocumentKind kind) {
    return kind == DocumentKind.SEGMENTATION ? SEG_CLASSES : SR_CLASSES;
  }

  /**
   * What the destination knows of a study; empty when it does not have it, or does not answer
   * queries at all.
   *
   * @throws NotDeliverable when it answers with several
   */
  Optional<Dataset> study(StudyInstanceUid study) throws NotDeliverable {
    List<Dataset> answers;
    try {
      answers = FindScu.find(scu, peer, "STUDY", Subject.query(study));
    } catch (AssociationFailedException e) {
      if (offersNoQuery(e)) {
        return Optional.empty();
      }
      throw e;
    }
    if (answers.size() > 1) {
      throw new NotDeliverable(
          STUDY_AMBIGUOUS,
          peer.aeTitle() + " has study " + study + " more than once; merge it there.");
    }
    return answers.stream().findFirst();
  }

  /**
   * @param classes SOP classes that are proposed
   */
  StoreScu open(List<String> classes) {
    return StoreScu.open(
        scu,
        peer,
        classes.stream()
            .map(
                sopClass ->
                    StoreScu.Offer.of(
                        sopClass,
                        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
                        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN))
            .toList());
  }

  /** Looks whether the destination has it now. */
  Confirmation lookUp(DocumentRow.Stored document) throws InterruptedException {
    Dataset keys = Dataset.empty();
    keys.set(Tag.StudyInstanceUID, document.study().value());
    keys.set(Tag.SeriesInstanceUID, document.series().value());
    keys.set(Tag.SOPInstanceUID, document.instance().value());
    for (Duration wait : lookups) {
      Thread.sleep(wait.toMillis());
      try {
        boolean found =
            FindScu.find(scu, peer, "IMAGE", keys).stream()
                .anyMatch(
                    answer ->
                        answer
                            .string(Tag.SOPInstanceUID)
                            .filter(document.instance().value()::equals)
                            .isPresent());
        if (found) {
          return Confirmation.FOUND;
        }
      } catch (AssociationFailedException e) {
        return Confirmation.UNCONFIRMED;
      }
    }
    return Confirmation.UNCONFIRMED;
  }

  /** A query that is not taken or not answered is no reason not to deliver; an outage is. */
  private static boolean offersNoQuery(AssociationFailedException e) {
    return switch (e.reason()) {
      case NO_CONTEXT, REJECTED, ABORTED -> true;
      case UNREACHABLE, TIMEOUT, CALLED_AE_UNKNOWN, CALLING_AE_UNKNOWN -> false;
    };
  }
}
