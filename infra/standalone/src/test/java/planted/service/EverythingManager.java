package planted.service;

/** A name that says nothing. */
final class EverythingManager {}
