/**
 * Features of images and masks that lie in files, one case or a table of them, outside of the
 * pipeline: the extract command. Images and masks are read as the pipeline reads them.
 */
@NullMarked
package io.axilla.extractor.extract;

import org.jspecify.annotations.NullMarked;
