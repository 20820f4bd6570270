// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.listener;

import org.aoju.bus.image.galaxy.data.Attributes;
import planted.reporter.KafkaInService;

/** The DICOM library outside its module, and another service. */
final class DicomLibraryInService {
  Attributes attributes;
  KafkaInService other;
}
