/** Pictures of cases, on which a wrong mask is seen at once. */
@NullMarked
package io.axilla.extractor.extract.qc;

import org.jspecify.annotations.NullMarked;
