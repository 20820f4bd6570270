/** The extractor in Quarkus: life cycle, configuration, HTTP. */
package io.axilla.extractor.app;
