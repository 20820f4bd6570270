// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Tag;
import io.axilla.extractor.extract.CaseInput;
import io.axilla.extractor.extract.Column;
import io.axilla.extractor.extract.Extraction;
import io.axilla.extractor.extract.ExtractionPlan;
import io.axilla.extractor.imaging.inspect.Contents;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import io.axilla.extractor.imaging.series.SeriesFacts;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.model.Eligibility;
import io.axilla.model.FactorTerm;
import io.axilla.model.MaskProtocol;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Range;
import io.axilla.model.ScanDomain;
import io.axilla.model.Score;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Scoring;
import io.axilla.model.SeenValue;
import io.axilla.model.Spread;
import io.axilla.model.Term;
import io.axilla.model.TrainingDomain;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.demonstration.DemonstrationModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration's patients, measured here as the pipeline measures them, lie inside of what the
 * shipped model was trained on: between its smallest and largest value, each widened by a tenth of
 * the range.
 */
class DemoInputTest {
  private static final double MARGIN = 0.1;
  private static final String VOLUME = "original_shape_MeshVolume";

  private final ModelFile model = ModelFile.parse(DemonstrationModel.shipped());
  private final TrainingDomain domain = model.domain();
  private final Extraction extraction = new Extraction(ExtractionPlan.study());

  @TempDir private Path folder;

  @Test
  void the_patients_are_such_as_the_demonstration_model_knows() throws IOException {
    List<Double> probabilities = new ArrayList<>();
    for (DemoInput input : DemoInput.phantoms(folder)) {
      Map<String, Double> features = new TreeMap<>();
      measure("pre_", input.pre(), features);
      measure("post_", input.post(), features);
      ClinicalValues clinical =
          ClinicalTable.ofCsv(Files.readAllBytes(input.clinical())).rows().get(0).values();

      featuresAreInside(features);
      masksAreInside(features);
      acquisitionIsInside(input.pre(), domain.acquisition().pre());
      acquisitionIsInside(input.post(), domain.acquisition().post());
      findingsAreInside(clinical);
      assertThat(domain.eligibility().sex()).contains(sex(input.pre()));
      Score score = Scoring.score(model, features, model.settingsDigest(), clinical);
      probabilities.add(((Score.Answer) score).probability());
    }
    assertThat(probabilities).anyMatch(p -> p >= 0.75).anyMatch(p -> p <= 0.25);
  }

  private void measure(String timePoint, Path study, Map<String, Double> features) {
    CaseInput input =
        new CaseInput(study.resolve("ct"), study.resolve("seg.dcm"), MaskSelector.all(), null);
    for (Column column : extraction.measure(extraction.read(input), 2).columns()) {
      features.put(timePoint + column.name(), Double.valueOf(column.text()));
    }
  }

  private void featuresAreInside(Map<String, Double> features) {
    ScoreTerm score = model.radscore().orElseThrow();
    assertInside(score.name(), score.training(), score.score(features));
    assertThat(score.features()).isNotEmpty();
    for (ScoreFeature feature : score.features()) {
      assertInside(feature.name(), feature.training(), features.get(feature.name()));
    }
  }

  private void masksAreInside(Map<String, Double> features) {
    MaskProtocol masks = domain.masks();
    double pre = features.get("pre_" + VOLUME);
    double post = features.get("post_" + VOLUME);
    assertInside("volume before", masks.preVolumeMm3(), pre);
    assertInside("volume after", masks.postVolumeMm3(), post);
    assertInside("ratio of volumes", masks.postToPre(), post / pre);
  }

  private static void acquisitionIsInside(Path study, ScanDomain scans) {
    SeriesFacts facts =
        SeriesReader.shipped().look(Contents.of(study.resolve("ct")).series().get(0)).facts();
    assertThat(facts.contrast() ? scans.contrast().with() : scans.contrast().without())
        .isPositive();
    assertInside("slice spacing", scans.sliceSpacingMm(), facts.sliceSpacing());
    assertInside("tube voltage", scans.tubeVoltageKv(), facts.kvp());
    assertThat(scans.kernels()).extracting(SeenValue::value).contains(facts.kernel());
    assertThat(scans.manufacturers()).extracting(SeenValue::value).contains(facts.manufacturer());
  }

  private void findingsAreInside(ClinicalValues clinical) {
    for (Term term : model.terms()) {
      if (term instanceof NumberTerm number) {
        assertInside(
            number.name(), number.training(), clinical.number(number.variable()).orElseThrow());
      } else if (term instanceof FactorTerm factor) {
        assertThat(factor.levels())
            .extracting(FactorTerm.Level::level)
            .contains(clinical.text(factor.variable()).orElseThrow());
      }
    }
    Eligibility eligible = domain.eligibility();
    assertInside("age", eligible.age(), clinical.number(ClinicalVariable.AGE).orElseThrow());
    assertThat(eligible.cN()).contains(clinical.text(ClinicalVariable.CN).orElseThrow());
  }

  private static String sex(Path study) throws IOException {
    return DicomFile.readWithoutPixels(study.resolve("ct/0001.dcm"))
        .dataset()
        .string(Tag.PatientSex)
        .orElseThrow();
  }

  private static void assertInside(String what, Spread seen, double value) {
    assertInside(what, new Range(seen.min(), seen.max()), value);
  }

  private static void assertInside(String what, Range seen, double value) {
    double margin = MARGIN * (seen.max() - seen.min());
    assertThat(value).as(what).isBetween(seen.min() - margin, seen.max() + margin);
  }
}
