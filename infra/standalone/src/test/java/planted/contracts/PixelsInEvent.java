package planted.contracts;

/** Something in an event that is no value. */
record PixelsInEvent(short[] pixels) {}
