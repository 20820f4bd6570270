package planted.cycle.two;

/** The other half. */
public final class Second {
  planted.cycle.one.First first;
}
