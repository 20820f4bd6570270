/**
 * Pictures as SVG, made to be read in black and white: every curve has its own dashes and marker
 * beside its colour, and every axis its unit.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.report.chart;
