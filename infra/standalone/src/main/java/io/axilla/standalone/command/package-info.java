/** The {@code axilla} command: options, output and exit codes. */
package io.axilla.standalone.command;
