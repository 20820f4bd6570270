package planted.model;

import org.slf4j.Logger;

/** A framework in the model library. */
final class FrameworkInModel {
  Logger logger;
}
