/**
 * Unpenalised logistic regression with R's conventions: treatment coding, sequential aliasing, Wald
 * statistics, backward elimination by AIC.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.regression;
