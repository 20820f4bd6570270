// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.Code;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.TimePoint;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells the pipeline, as it comes in: all as text, anything may be missing.
 *
 * @param instructionId chosen by the caller who wants to repeat a request safely; made up otherwise
 * @param caseId or enough of its beginning
 * @param patientId with {@code issuer}, for instructions about a patient who has no case yet
 */
public record InstructionForm(
    @Nullable String instructionId,
    @Nullable String instruction,
    @Nullable String caseId,
    @Nullable String patientId,
    @Nullable String issuer,
    @Nullable String side,
    @Nullable String role,
    @Nullable String study,
    @Nullable String series,
    @Nullable String mask,
    @Nullable Integer segment,
    @Nullable String maskKind,
    @Nullable Integer number,
    @Nullable String model,
    @Nullable String code,
    @Nullable String target,
    @Nullable String operator,
    @Nullable String reason) {

  private static final Set<String> OTHER_STAGES = Set.of("LISTENER", "EXTRACTOR", "PREDICTOR");

  /** The case or patient that an instruction is about, as the reporter knows it. */
  record About(PatientKey patient, @Nullable CaseId caseId, @Nullable Side side) {}

  /** A field that is missing or does not make sense. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    Refused(String field, String mend) {
      super(mend);
      this.field = field;
    }

    Problem problem() {
      return new Problem("INVALID_INSTRUCTION", field, String.valueOf(getMessage()));
    }
  }

  /**
   * Checks that everything is there that this kind of instruction needs, and nothing is nonsense.
   */
  OperatorInstructed toEvent(Optional<About> about, String id, Instant at) throws Refused {
    Instruction kind = kind();
    require(operator, "operator", "Say who decides.");
    require(reason, "reason", "Say why; do not name the patient.");
    requireFields(kind, about.isPresent());
    try {
      return new OperatorInstructed(
          OperatorInstructed.VERSION,
          about.map(About::patient).orElse(null),
          id,
          kind,
          about.map(About::caseId).orElse(null),
          side == null
              ? about.map(About::side).orElse(null)
              : constant("side", side, Side::valueOf),
          role == null ? null : constant("role", role, TimePoint::valueOf),
          study == null ? null : typed("study", study, StudyInstanceUid::new),
          series == null ? null : typed("series", series, SeriesInstanceUid::new),
          mask == null ? null : maskRef(mask),
          number,
          model == null ? null : typed("model", model, Sha256::new),
          code == null ? null : typed("code", code, Code::new),
          target,
          operator,
          reason,
          at);
    } catch (InvalidEventException e) {
      throw new Refused("", "The instruction is not valid: " + e.getMessage() + ".");
    }
  }

  Instruction kind() throws Refused {
    require(instruction, "instruction", "Say which instruction it is.");
    return constant("instruction", instruction, Instruction::valueOf);
  }

  private void requireFields(Instruction kind, boolean aboutSomeone) throws Refused {
    switch (kind) {
      case OVERRIDE -> {
        requireCase();
        require(role, "role", "Say for which role, PRE or POST.");
        require(study, "study", "Say which study is to be used.");
      }
      case SET_SIDE, UNSET_SIDE -> {
        requireThat(
            aboutSomeone, "patientId", "Say which patient, by patientId and issuer, or a case.");
        require(side, "side", "Say which side, LEFT or RIGHT.");
      }
      case EXCLUDE -> {
        requireThat(
            aboutSomeone, "patientId", "Say which patient, by patientId and issuer, or a case.");
        int named = (study != null ? 1 : 0) + (series != null ? 1 : 0) + (mask != null ? 1 : 0);
        requireThat(named == 1, "study", "Name exactly one of study, series and mask.");
      }
      case HOLD, RELEASE, RE_RUN, CONFIRM, ACKNOWLEDGE, CLOSE, REOPEN -> requireCase();
      case WITHDRAW ->
          requireThat(
              number != null ? aboutSomeone : caseId != null,
              "caseId",
              "Say which case; with number, which override or exclusion of it ends.");
      case RECALL ->
          requireThat(
              (caseId == null) != (model == null), "caseId", "Name either a case or a model.");
      case PAUSE, RESUME -> {
        require(target, "target", "Say which destination, by its AE title, or REPORTER for all.");
        requireThat(
            !OTHER_STAGES.contains(target),
            "target",
            "Only the reporter and its destinations can be paused; give REPORTER or an AE title.");
      }
      case ACTIVATE, SHADOW, RETIRE ->
          require(model, "model", "Say which model, by the digest of its file.");
      case REPLAY -> {}
    }
  }

  private void requireCase() throws Refused {
    require(caseId, "caseId", "Say which case; GET /api/cases lists them.");
  }

  private MaskRef maskRef(String object) throws Refused {
    MaskKind kind =
        maskKind == null ? MaskKind.SEG : constant("maskKind", maskKind, MaskKind::valueOf);
    return new MaskRef(
        typed("mask", object, SopInstanceUid::new), segment == null ? 1 : segment, kind);
  }

  private static void require(@Nullable Object value, String field, String mend) throws Refused {
    requireThat(value != null && !value.toString().isBlank(), field, mend);
  }

  private static void requireThat(boolean holds, String field, String mend) throws Refused {
    if (!holds) {
      throw new Refused(field, mend);
    }
  }

  private static <T> T constant(String field, @Nullable String text, Function<String, T> valueOf)
      throws Refused {
    try {
      return valueOf.apply(String.valueOf(text).strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refused(
          field, "It is none of the values that are known; see the OpenAPI document.");
    }
  }

  private static <T> T typed(String field, String text, Function<String, T> constructor)
      throws Refused {
    try {
      return constructor.apply(text.strip());
    } catch (InvalidEventException e) {
      throw new Refused(field, "It does not have the form that is needed: " + e.getMessage() + ".");
    }
  }
}
