package planted.cycle.one;

/** Half of a cycle. */
public final class First {
  planted.cycle.two.Second second;
}
