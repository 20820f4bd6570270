/** The reporter as a part of a Quarkus process: its configuration, pages and HTTP API. */
@NullMarked
package io.axilla.reporter.app;

import org.jspecify.annotations.NullMarked;
