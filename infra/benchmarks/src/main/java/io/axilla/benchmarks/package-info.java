/**
 * Measures the radiomics library: its kernels with JMH, a whole extraction warm and cold, and how
 * cost grows with the region and with the number of bins. Run by hand, never by the build.
 */
@NullMarked
package io.axilla.benchmarks;

import org.jspecify.annotations.NullMarked;
