/**
 * The built application as its users meet it: the command as a child process, over real DICOM and
 * HTTP, killed, restarted and cut off from its peers.
 */
@NullMarked
package io.axilla.standalone.it;

import org.jspecify.annotations.NullMarked;
