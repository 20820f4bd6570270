/** Tests of the listener as a service of a process. */
@org.jspecify.annotations.NullMarked
package io.axilla.listener.app;
