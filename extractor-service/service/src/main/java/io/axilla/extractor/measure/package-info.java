/**
 * From a match to its features: reads both scans, measures what the cache does not know, and hands
 * on the complete vector.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.extractor.measure;
