// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.model;

import org.slf4j.Logger;

/** A framework in the model library. */
final class FrameworkInModel {
  Logger logger;
}
