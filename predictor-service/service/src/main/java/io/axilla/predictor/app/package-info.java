/** The predictor as a part of a Quarkus process: configuration, start and stop, HTTP. */
@org.jspecify.annotations.NullMarked
package io.axilla.predictor.app;
