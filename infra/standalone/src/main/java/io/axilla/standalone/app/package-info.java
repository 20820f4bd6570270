/** All services in one process: the only part of this module that knows Quarkus. */
package io.axilla.standalone.app;
