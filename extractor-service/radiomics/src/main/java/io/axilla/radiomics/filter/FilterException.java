// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/** An image that a filter cannot be applied to, where PyRadiomics would leave columns out. */
public final class FilterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FilterException(String what) {
    super(what);
  }
}
