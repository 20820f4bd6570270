/**
 * The one place that touches the DICOM library: data sets and files, pixel codecs, storage and
 * query over the network, behind our own small types. Nothing of the library shows in a public
 * signature, so that another one can take its place; see docs/adr/0002-dicom-library.md.
 */
@NullMarked
package io.axilla.dicom;

import org.jspecify.annotations.NullMarked;
