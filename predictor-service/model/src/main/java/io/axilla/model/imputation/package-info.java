/** What stands in for a clinical value that is missing when a model is fitted or applied. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.imputation;
