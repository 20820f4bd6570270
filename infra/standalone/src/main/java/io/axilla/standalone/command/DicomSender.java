// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.dicom.AssociationFailedException;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.StoreResult;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sends the DICOM files of folders over one association. */
final class DicomSender {
  private DicomSender() {}

  /** How many objects were sent. */
  static int send(String aeTitle, RemoteAe remote, List<Path> paths) {
    List<Path> files = dicomFiles(paths);
    try (StoreScu scu = StoreScu.open(aeTitle, remote, offers(files))) {
      for (Path file : files) {
        StoreResult result = scu.send(file);
        if (!result.isSuccess() && !result.isWarning()) {
          throw new Failure(
              "%s refused %s with status %04X (%s): correct the object, or send it elsewhere"
                  .formatted(remote, file, result.status(), result.comment()));
        }
      }
    } catch (AssociationFailedException e) {
      throw new Failure(e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure("cannot read a file of " + paths + ": " + e.getMessage(), e);
    }
    return files.size();
  }

  /** Each SOP class in the transfer syntaxes in which its files are. */
  private static List<StoreScu.Offer> offers(List<Path> files) {
    Map<String, TreeSet<String>> syntaxes = new LinkedHashMap<>();
    try {
      for (Path file : files) {
        DicomObject object = DicomFile.readWithoutPixels(file);
        object
            .dataset()
            .string(Tag.SOPClassUID)
            .ifPresent(
                uid ->
                    syntaxes
                        .computeIfAbsent(uid, any -> new TreeSet<>())
                        .add(object.transferSyntaxUid()));
      }
    } catch (IOException e) {
      throw new Failure("cannot read a file to send: " + e.getMessage(), e);
    }
    List<StoreScu.Offer> offers = new ArrayList<>();
    syntaxes.forEach(
        (sopClass, list) -> offers.add(new StoreScu.Offer(sopClass, List.copyOf(list))));
    return offers;
  }

  private static List<Path> dicomFiles(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> walk = Files.walk(path)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          if (DicomFile.isDicom(file)) {
            files.add(file);
          }
        }
      } catch (IOException e) {
        throw new Failure(
            "cannot read " + path + ": name a DICOM file or a folder of such files", e);
      }
    }
    if (files.isEmpty()) {
      throw new Failure("no DICOM file in " + paths + ": name a folder that holds some");
    }
    return files;
  }
}
