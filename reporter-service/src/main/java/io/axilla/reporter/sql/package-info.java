/** JDBC in as few words as the service's tables need. */
@NullMarked
package io.axilla.reporter.sql;

import org.jspecify.annotations.NullMarked;
