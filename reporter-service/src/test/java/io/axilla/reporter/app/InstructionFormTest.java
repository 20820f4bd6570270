// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.contracts.TimePoint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionFormTest {
  private static final Optional<InstructionForm.About> ABOUT =
      Optional.of(
          new InstructionForm.About(
              new PatientKey("b".repeat(64)), new CaseId("a".repeat(52)), Side.LEFT));

  @ParameterizedTest
  @CsvSource({
    "OVERRIDE, caseId=x, role",
    "OVERRIDE, caseId=x role=PRE, study",
    "OVERRIDE, role=PRE study=1.2, caseId",
    "SET_SIDE, caseId=x, side",
    "UNSET_SIDE, caseId=x, side",
    "REOPEN, '', caseId",
    "EXCLUDE, caseId=x, study",
    "EXCLUDE, caseId=x study=1.2 series=1.3, study",
    "HOLD, '', caseId",
    "RELEASE, '', caseId",
    "RE_RUN, '', caseId",
    "CONFIRM, '', caseId",
    "ACKNOWLEDGE, '', caseId",
    "CLOSE, '', caseId",
    "WITHDRAW, '', caseId",
    "RECALL, '', caseId",
    "RECALL, caseId=x model=m, caseId",
    "PAUSE, '', target",
    "RESUME, '', target",
    "ACTIVATE, '', model",
    "SHADOW, '', model",
    "RETIRE, model=xyz, model",
    "OVERRIDE, caseId=x role=MIDDLE study=1.2, role",
    "OVERRIDE, caseId=x role=PRE study=1.02, study"
  })
  void what_is_missing_or_nonsense_is_named(String kind, String fields, String field) {
    assertThatThrownBy(() -> form(kind, fields).toEvent(ABOUT, "id", Instant.EPOCH))
        .isInstanceOfSatisfying(
            InstructionForm.Refused.class,
            refused -> assertThat(refused.problem().field()).isEqualTo(field));
  }

  @ParameterizedTest
  @EnumSource(Instruction.class)
  void every_instruction_can_be_given(Instruction kind) throws Exception {
    String model = "0".repeat(64);
    String fields =
        switch (kind) {
          case OVERRIDE -> "caseId=x role=post study=1.2 series=1.3 mask=1.4";
          case SET_SIDE, UNSET_SIDE -> "patientId=p side=right";
          case EXCLUDE -> "caseId=x series=1.3";
          case HOLD, RELEASE, RE_RUN, CONFIRM, ACKNOWLEDGE, CLOSE, REOPEN, WITHDRAW -> "caseId=x";
          case RECALL, ACTIVATE, SHADOW, RETIRE -> "model=" + model;
          case PAUSE, RESUME -> "target=REPORTER";
          case REPLAY -> "code=STORE_REFUSED";
        };
    OperatorInstructed event = form(kind.name(), fields).toEvent(ABOUT, "id", Instant.EPOCH);
    assertThat(event.instruction()).isEqualTo(kind);
    assertThat(event.operator()).isEqualTo("Dr. Li");
    if (kind == Instruction.OVERRIDE) {
      assertThat(event.role()).isEqualTo(TimePoint.POST);
      assertThat(event.side()).isEqualTo(Side.LEFT);
      assertThat(event.mask().segment()).isEqualTo(1);
    }
    if (kind == Instruction.SET_SIDE || kind == Instruction.UNSET_SIDE) {
      assertThat(event.side()).isEqualTo(Side.RIGHT);
    }
  }

  @Test
  void who_and_why_are_always_needed() {
    assertThatThrownBy(
            () -> form("REPLAY", "operator=").toEvent(Optional.empty(), "id", Instant.EPOCH))
        .isInstanceOf(InstructionForm.Refused.class);
    assertThatThrownBy(
            () -> form("REPLAY", "reason=").toEvent(Optional.empty(), "id", Instant.EPOCH))
        .isInstanceOf(InstructionForm.Refused.class);
    assertThatThrownBy(() -> form("DANCE", "").toEvent(Optional.empty(), "id", Instant.EPOCH))
        .isInstanceOf(InstructionForm.Refused.class);
  }

  private static InstructionForm form(String kind, String fields) {
    Map<String, String> values = new HashMap<>(Map.of("operator", "Dr. Li", "reason", "motion"));
    for (String field : fields.split(" ")) {
      if (field.contains("=")) {
        values.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
      }
    }
    return new InstructionForm(
        null,
        kind,
        values.get("caseId"),
        values.get("patientId"),
        null,
        values.get("side"),
        values.get("role"),
        values.get("study"),
        values.get("series"),
        values.get("mask"),
        null,
        null,
        null,
        values.get("model"),
        values.get("code"),
        values.get("target"),
        values.get("operator"),
        values.get("reason"));
  }
}
