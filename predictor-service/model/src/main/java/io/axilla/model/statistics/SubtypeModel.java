// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.signature.LassoReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The method within one subtype: filters, signature and models on its own train rows.
 *
 * @param status {@code too_few}: a train class has fewer than ten; {@code no_features}: fewer than
 *     two candidates; else {@code ok}
 * @param nTestScored test rows whose HER2 level the train rows have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubtypeModel(
    int nTrain,
    int nPosTrain,
    int nTest,
    int nPosTest,
    String status,
    @Nullable Integer nCandidates,
    @Nullable List<String> candidates,
    @Nullable LassoReport lasso,
    @Nullable Integer nTestScored,
    @Nullable ByModel<ModelReport> models,
    Evaluation.@Nullable ByFit<ByModel<Auc>> roc,
    @JsonIgnore @Nullable SubtypeCurves curves) {}
