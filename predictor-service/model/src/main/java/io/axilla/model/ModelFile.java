// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalVariable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression for axillary pCR, complete: whoever holds the file can score by hand. The
 * format is documented in docs/model-file.md.
 *
 * @param name shown wherever a result is shown
 * @param modelVersion the trainer's own version of this model
 * @param demonstration whether the model was fitted to made-up data; then every output says so
 * @param intendedUse one or two sentences, shown with every result
 * @param settingsDigest digest (64 hexadecimal digits) of the extraction settings that measured the
 *     training cohort; features measured otherwise are refused
 * @param intercept the logit where every standardised number is 0 and every factor at its reference
 * @param terms in the order in which they are added
 * @param imputation values that stand in for missing ones, by variable; empty: nothing is imputed
 *     and a case waits
 * @param training the cohort
 * @param software name and version of what fitted the model
 * @param domain of whom and of what images the model can speak
 * @param evidence what is known of its worth
 * @param resampling models of resamples, for intervals; null: not recorded
 */
public record ModelFile(
    String name,
    String modelVersion,
    boolean demonstration,
    String intendedUse,
    String settingsDigest,
    double intercept,
    List<Term> terms,
    Map<ClinicalVariable, String> imputation,
    TrainingSummary training,
    String software,
    TrainingDomain domain,
    Evidence evidence,
    @Nullable Resampling resampling) {
  /** The newest version of the format; every earlier one is read too. */
  public static final int FORMAT_VERSION = 2;

  private static final int WITHOUT_SCORE_AND_RECORDS = 1;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public ModelFile {
    requireText("name", name, 128);
    requireText("modelVersion", modelVersion, 64);
    requireText("intendedUse", intendedUse, 2000);
    requireText("software", software, 64);
    if (demonstration && !name.toLowerCase(Locale.ROOT).contains("demonstration")) {
      throw new IllegalArgumentException(
          "name must contain the word demonstration, because demonstration is true");
    }
    if (!DIGEST.matcher(settingsDigest).matches()) {
      throw new IllegalArgumentException(
          "settingsDigest must be the SHA-256 of the extraction settings, 64 hexadecimal digits");
    }
    if (!Double.isFinite(intercept)) {
      throw new IllegalArgumentException("intercept must be finite");
    }
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("terms must hold at least one term");
    }
    Set<String> names = new HashSet<>();
    for (Term term : terms) {
      if (!names.add(term.name())) {
        throw new IllegalArgumentException("terms must not hold " + term.name() + " twice");
      }
      if (term instanceof FactorTerm factor
          && factor.levels().stream().mapToInt(FactorTerm.Level::patients).sum()
              > training.patients()) {
        throw new IllegalArgumentException(
            "the levels of "
                + term.name()
                + " must not have more patients than training.patients says");
      }
    }
    Map<ClinicalVariable, String> canonical = new EnumMap<>(ClinicalVariable.class);
    for (Map.Entry<ClinicalVariable, String> entry : imputation.entrySet()) {
      canonical.put(entry.getKey(), entry.getKey().canonical(entry.getValue()));
      requireImputable(entry.getKey(), canonical.get(entry.getKey()), terms);
    }
    imputation = Collections.unmodifiableMap(canonical);
    if (resampling != null) {
      requireSets(resampling, terms);
    }
  }

  /** A model of which nothing is recorded but its sum: what version 1 of the format holds. */
  public ModelFile(
      String name,
      String modelVersion,
      boolean demonstration,
      String intendedUse,
      String settingsDigest,
      double intercept,
      List<Term> terms,
      Map<ClinicalVariable, String> imputation,
      TrainingSummary training,
      String software) {
    this(
        name,
        modelVersion,
        demonstration,
        intendedUse,
        settingsDigest,
        intercept,
        terms,
        imputation,
        training,
        software,
        TrainingDomain.NOT_RECORDED,
        Evidence.NOT_RECORDED,
        null);
  }

  /** The lowest version of the format that holds this model, so that older software reads it. */
  public int formatVersion() {
    boolean old =
        terms.stream().noneMatch(ScoreTerm.class::isInstance)
            && domain.equals(TrainingDomain.NOT_RECORDED)
            && evidence.equals(Evidence.NOT_RECORDED)
            && resampling == null;
    return old ? WITHOUT_SCORE_AND_RECORDS : FORMAT_VERSION;
  }

  /**
   * Reads a file, strictly.
   *
   * @throws ModelFileException if it cannot be used
   */
  public static ModelFile parse(byte[] file) {
    return new ModelFileReader().read(file);
  }

  /** SHA-256 of a file's bytes: the model's identity everywhere. */
  public static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The file: the same bytes for the same model. */
  public byte[] toBytes() {
    return ModelFileWriter.write(this).getBytes(StandardCharsets.UTF_8);
  }

  /** The features that the model uses, in its order, those of the score among them. */
  public List<String> features() {
    return terms.stream().flatMap(ModelFile::features).distinct().toList();
  }

  /** The radiomics score, if the model has one. */
  public Optional<ScoreTerm> radscore() {
    return terms.stream()
        .filter(ScoreTerm.class::isInstance)
        .map(ScoreTerm.class::cast)
        .findFirst();
  }

  private static Stream<String> features(Term term) {
    if (term instanceof ScoreTerm score) {
      return score.features().stream().map(ScoreFeature::name);
    }
    return term instanceof FeatureTerm ? Stream.of(term.name()) : Stream.empty();
  }

  /** The clinical variables that the model uses, in its order. */
  public List<ClinicalVariable> clinicalVariables() {
    return terms.stream()
        .filter(ModelFile::isClinical)
        .map(term -> ClinicalVariable.ofColumn(term.name()).orElseThrow())
        .toList();
  }

  private static boolean isClinical(Term term) {
    return term instanceof NumberTerm || term instanceof FactorTerm;
  }

  private static void requireSets(Resampling resampling, List<Term> terms) {
    int coefficients = 0;
    for (Term term : terms) {
      if (isClinical(term)) {
        coefficients += term instanceof FactorTerm factor ? factor.levels().size() : 1;
      }
    }
    for (CoefficientSet set : resampling.sets()) {
      if (set.clinical().size() != coefficients) {
        throw new IllegalArgumentException(
            "resampling.sets must have "
                + coefficients
                + " clinical coefficients each: one of every number, one of every factor's level");
      }
    }
  }

  private static void requireText(String field, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException(
          field + " must have 1 to " + longest + " characters that are not all blank");
    }
  }

  private static void requireImputable(ClinicalVariable variable, String value, List<Term> terms) {
    for (Term term : terms) {
      if (term.name().equals(variable.columnName())) {
        if (term instanceof FactorTerm factor && factor.level(value).isEmpty()) {
          throw new IllegalArgumentException(
              "imputation of " + variable.columnName() + " must be one of the term's levels");
        }
        return;
      }
    }
    throw new IllegalArgumentException(
        "imputation must name terms of the model; " + variable.columnName() + " is none");
  }
}
