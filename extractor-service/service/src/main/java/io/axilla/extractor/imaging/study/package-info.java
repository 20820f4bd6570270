/** Facts of a study: when, who (as hashes), and whether it shows the thorax for diagnosis. */
@NullMarked
package io.axilla.extractor.imaging.study;

import org.jspecify.annotations.NullMarked;
