// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import org.aoju.bus.logger.AbstractAware;
import org.aoju.bus.logger.level.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's log, kept to warnings and to what cannot identify a patient: it writes patient
 * names at INFO and whole data sets at DEBUG, so nothing below WARN passes, and of the arguments of
 * a warning only numbers and short technical words do.
 */
final class QuietLog extends AbstractAware {
  private static final long serialVersionUID = 1L;

  /**
   * Element tags, VR names and the like; nothing with blanks, carets or digits enough for an
   * identifier.
   */
  private static final String TECHNICAL =
      "\\(?[0-9A-Fa-fx]{4},[0-9A-Fa-fx]{4}\\)?|[A-Z_]{1,12}|[0-9A-F]{1,4}H?";

  private final String name;
  private final transient Logger log;

  QuietLog(String name) {
    this.name = name;
    this.log =
        LoggerFactory.getLogger(
            "io.axilla.dicom.library." + name.substring(name.lastIndexOf('.') + 1));
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isTrace() {
    return false;
  }

  @Override
  public void trace(String caller, @Nullable Throwable cause, String format, Object... arguments) {}

  @Override
  public boolean isDebug() {
    return false;
  }

  @Override
  public void debug(String caller, @Nullable Throwable cause, String format, Object... arguments) {}

  @Override
  public boolean isInfo() {
    return false;
  }

  @Override
  public void info(String caller, @Nullable Throwable cause, String format, Object... arguments) {}

  @Override
  public boolean isWarn() {
    return log.isWarnEnabled();
  }

  @Override
  public void warn(String caller, @Nullable Throwable cause, String format, Object... arguments) {
    log.warn(format, harmless(arguments));
  }

  @Override
  public boolean isError() {
    return log.isErrorEnabled();
  }

  @Override
  public void error(String caller, @Nullable Throwable cause, String format, Object... arguments) {
    log.error(format, harmless(arguments));
  }

  @Override
  public void log(
      String caller, Level level, @Nullable Throwable cause, String format, Object... arguments) {
    if (level == Level.WARN) {
      warn(caller, cause, format, arguments);
    } else if (level == Level.ERROR) {
      error(caller, cause, format, arguments);
    }
  }

  private static Object[] harmless(Object[] arguments) {
    Object[] kept = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      if (argument instanceof Number
          || argument instanceof Enum
          || argument instanceof String s && s.matches(TECHNICAL)) {
        kept[i] = argument;
      } else {
        kept[i] = argument == null ? "null" : argument.getClass().getSimpleName();
      }
    }
    return kept;
  }
}
