/** The report on paper. */
@org.jspecify.annotations.NullMarked
package io.axilla.report.pdf;
