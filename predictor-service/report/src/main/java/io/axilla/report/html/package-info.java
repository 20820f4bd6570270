/**
 * XHTML as a tree of values: text is always escaped, elements are always closed, attributes keep
 * their order, so a page is well-formed whatever is in it.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.report.html;
