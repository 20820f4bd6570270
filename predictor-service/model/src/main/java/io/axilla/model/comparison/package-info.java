/** How responders and others differ in one variable: summaries, tests of means, ranks, counts. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.comparison;
