/**
 * Which two scans of a patient, and which masks on them, are compared: one pure function from a
 * timeline to a decision per side, that never guesses. {@link io.axilla.extractor.pairing.Pairing}
 * is the way in, {@link io.axilla.extractor.pairing.TimelineJson} and {@link
 * io.axilla.extractor.pairing.PairingFiles} read and write it.
 *
 * <p>The rules by number, and where each stands:
 *
 * <pre>
 *  1 hold                    Pairing
 *  2 exclusions              ExclusionRule
 *  3 identity                IdentityRule
 *  4 clinical record         ClinicalRule
 *  5 study                   StudyRule, LatestDrawn
 *  6 role by override        RoleByOverride
 *  7 role by time point      RoleByTimePoint
 *  8 role by date            RoleByDate; "latest" is Study.BY_TIME
 *  9 one study is one role   OneRoleRule
 * 10 mask                    MaskPlace (side and fit), MaskRule (choice)
 * 11 series                  ChosenScan, SeriesRule
 * 12 warnings of a match     MatchWarnings
 * </pre>
 *
 * <p>Rules 1 to 4 and 9 are asked once for a side; the others once for each role, of a {@code
 * RoleQuestion}. Each adds its codes to the side's {@code Codes}.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.extractor.pairing;
