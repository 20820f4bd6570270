/**
 * Clinical record, join with the features, scoring.
 *
 * <p>Consumes FeaturesExtracted, CaseChanged (the extractor's) and OperatorInstructed; emits
 * ClinicalRecorded, ResponsePredicted and CaseChanged. All that it knows is in the schema {@code
 * predictor}; a patient's row there is the lock under which a decision is made, and the row of
 * {@code model_lock}, taken after it, keeps the models' roles still meanwhile.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.predictor;
