/**
 * Phantom patients by seed, as DICOM, and a small PACS. Everything here is invented: a body of
 * simple solids in patient coordinates, with an axilla whose nodes shrink or do not. The same seed
 * gives the same bytes.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.simulator;
