// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

/** How features are written. */
public enum OutputFormat {
  /** A CSV with the header {@code feature,value}, one feature a row. */
  LONG,
  /** A CSV with a row for each case, under PyRadiomics' column names. */
  WIDE,
  /** The same as an Apache Parquet file. */
  PARQUET
}
