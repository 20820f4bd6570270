/**
 * L1-penalised logistic regression: the whole path of solutions, cross-validation along it, and one
 * solution polished to the optimum. Conventions are glmnet's (Friedman, Hastie, Tibshirani 2010).
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.lasso;
