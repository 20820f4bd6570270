/** How well two segmentations of the same patients agree in a feature. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.agreement;
