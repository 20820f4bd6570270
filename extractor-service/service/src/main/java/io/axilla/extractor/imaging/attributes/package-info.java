/**
 * Attributes of a frame, wherever single-frame and multi-frame objects keep them (DICOM PS3.3
 * C.7.6.16).
 */
@NullMarked
package io.axilla.extractor.imaging.attributes;

import org.jspecify.annotations.NullMarked;
