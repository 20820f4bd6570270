/** The parts of the report, each from the numbers it shows, numbered as the study's are. */
@org.jspecify.annotations.NullMarked
package io.axilla.report.section;
