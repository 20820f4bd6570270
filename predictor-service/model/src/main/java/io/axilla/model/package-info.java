/**
 * The model file and scoring by it: one patient's features and clinical values in, every term of
 * the sum and a probability out. No framework, no clock, no files.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model;
