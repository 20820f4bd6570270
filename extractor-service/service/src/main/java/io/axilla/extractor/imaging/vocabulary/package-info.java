/** Words of free text and the tables by which a site says what they mean. */
@NullMarked
package io.axilla.extractor.imaging.vocabulary;

import org.jspecify.annotations.NullMarked;
