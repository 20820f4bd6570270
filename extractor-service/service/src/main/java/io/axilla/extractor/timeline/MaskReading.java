package io.axilla.extractor.timeline;

import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.pairing.MaskCandidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one segment or ROI showed.
 *
 * @param study the study that holds the object
 * @param reason code for which the mask counts as absent; null when it is sound
 * @param content digest of its voxels and place
 * @param warnings codes
 */
public record MaskReading(
    StudyInstanceUid study,
    MaskCandidate candidate,
    @Nullable String reason,
    @Nullable Sha256 content,
    List<String> warnings) {
  public MaskReading {
    warnings = List.copyOf(warnings);
  }
}
