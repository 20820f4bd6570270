/**
 * Tests of the listener: its decisions, its SQL on both databases, and the whole over real
 * associations.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.listener;
