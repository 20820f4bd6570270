// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyInstanceUid;

/** The newest known revision of a study, and the digest of its manifest. */
public record StudyRevision(StudyInstanceUid study, int revision, Sha256 manifest) {}
