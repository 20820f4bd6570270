/** What would be read at a path: series, masks and patients, for the inspect command. */
@NullMarked
package io.axilla.extractor.imaging.inspect;

import org.jspecify.annotations.NullMarked;
