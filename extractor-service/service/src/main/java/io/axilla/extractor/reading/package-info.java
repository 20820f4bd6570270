/**
 * From the kept objects of a patient to what the timeline knows of them: series and masks, read as
 * far as their studies have come.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.extractor.reading;
