// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.radiomics;

import java.nio.file.Path;
import org.slf4j.Logger;

/** A framework and a file where numbers are made. */
final class FrameworkInNumerics {
  Logger logger;
  Path file;
}
