// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.axilla.dicom.AssociationFailedException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FindContractTest {
  private static final Dataset KEYS =
      Dataset.empty()
          .set(Tag.PatientID, "A1")
          .setEmpty(Tag.StudyInstanceUID)
          .setEmpty(Tag.PatientName);

  @Test
  void matches_come_back_with_text_of_any_script() throws IOException {
    AtomicReference<Dataset> asked = new AtomicReference<>();
    QueryResponder responder =
        keys -> {
          asked.set(keys);
          return List.of(
              Dataset.empty()
                  .set(Tag.PatientID, "A1")
                  .set(Tag.StudyInstanceUID, "2.25.1")
                  .set(Tag.PatientName, "Wang^XiaoDong=王^小东"),
              Dataset.empty().set(Tag.PatientID, "A1").set(Tag.StudyInstanceUID, "2.25.2"));
        };
    try (StoreScp pacs = pacs(responder)) {
      List<Dataset> found = FindScu.find("US", at(pacs), "STUDY", KEYS);
      assertThat(found).hasSize(2);
      assertThat(found.get(0).string(Tag.PatientName)).contains("Wang^XiaoDong=王^小东");
      assertThat(found.get(1).string(Tag.StudyInstanceUID)).contains("2.25.2");
      assertThat(asked.get().string(Tag.QueryRetrieveLevel)).contains("STUDY");
      assertThat(asked.get().string(Tag.PatientID)).contains("A1");
      assertThat(asked.get().contains(Tag.StudyInstanceUID)).isTrue();
    }
    // The keys are the caller's and stay as they were.
    assertThat(KEYS.contains(Tag.QueryRetrieveLevel)).isFalse();
  }

  @Test
  void nothing_found_is_an_answer() throws IOException {
    try (StoreScp pacs = pacs(keys -> List.of())) {
      assertThat(FindScu.find("US", at(pacs), "STUDY", KEYS)).isEmpty();
    }
  }

  @Test
  void a_failing_query_is_told() throws IOException {
    try (StoreScp pacs =
        pacs(
            keys -> {
              throw new IllegalStateException("index broken");
            })) {
      AssociationFailedException e =
          catchThrowableOfType(
              AssociationFailedException.class, () -> FindScu.find("US", at(pacs), "STUDY", KEYS));
      assertThat(e.reason()).isEqualTo(Reason.REJECTED);
      assertThat(e).hasMessageContaining("C000");
    }
  }

  @Test
  void an_scp_without_a_responder_takes_no_queries() throws IOException {
    try (StoreScp scp =
        StoreScp.start(
            ScpSettings.of("PACS", "127.0.0.1", 0),
            Set.of(SopClass.CT_IMAGE_STORAGE),
            new Received())) {
      AssociationFailedException e =
          catchThrowableOfType(
              AssociationFailedException.class, () -> FindScu.find("US", at(scp), "STUDY", KEYS));
      assertThat(e.reason()).isEqualTo(Reason.NO_CONTEXT);
    }
  }

  private static StoreScp pacs(QueryResponder responder) throws IOException {
    return StoreScp.start(
        ScpSettings.of("PACS", "127.0.0.1", 0),
        Set.of(SopClass.CT_IMAGE_STORAGE),
        new Received(),
        responder);
  }

  private static RemoteAe at(StoreScp scp) {
    return new RemoteAe("PACS", "127.0.0.1", scp.port());
  }
}
