/**
 * What a service remembers: objects in a folder, rows in SQL (H2 in a file, or PostgreSQL), and the
 * site's secret that turns patient IDs into pseudonyms.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.storage;
