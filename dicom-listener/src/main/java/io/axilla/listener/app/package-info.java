/**
 * The listener as a Quarkus service: configuration, start and stop, and its part of the HTTP API.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.listener.app;
