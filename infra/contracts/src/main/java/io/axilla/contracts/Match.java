// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of pairing that has both scans with their masks.
 *
 * @param decision ordinal of the pairing decision of this case; a later one outdates all that rests
 *     on an earlier one
 * @param matchVersion digest of case, predecessor and {@code contentDigest}; unchanged while the
 *     content is
 * @param predecessor the match that this one replaces
 * @param contentDigest digest of the chosen series and masks (decoded pixels and the attributes
 *     that matter), side and extraction settings
 * @param settingsDigest digest of the extraction settings
 */
public record Match(
    CaseId caseId,
    Side side,
    long decision,
    MatchVersion matchVersion,
    @Nullable MatchVersion predecessor,
    Sha256 contentDigest,
    ScanRef pre,
    ScanRef post,
    Sha256 settingsDigest,
    List<Code> warnings,
    List<AppliedOverride> overrides) {
  public Match {
    Require.present("caseId", caseId);
    Require.present("side", side);
    Require.that(decision >= 1, "decision is below 1");
    Require.present("matchVersion", matchVersion);
    Require.that(!matchVersion.equals(predecessor), "a match cannot replace itself");
    Require.present("contentDigest", contentDigest);
    Require.present("pre", pre);
    Require.present("post", post);
    Require.that(!pre.study().equals(post.study()), "pre and post are one study");
    Require.present("settingsDigest", settingsDigest);
    Require.distinct("warnings", warnings);
    warnings = List.copyOf(warnings);
    Require.present("overrides", overrides);
    overrides = List.copyOf(overrides);
  }
}
