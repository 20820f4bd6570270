/** A model file as PMML 4.4, so that other software can score by it. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.pmml;
