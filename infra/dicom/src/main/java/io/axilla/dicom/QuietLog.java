// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import org.aoju.bus.logger.AbstractAware;
import org.aoju.bus.logger.level.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's log, kept to what cannot identify a patient. It writes patient names at INFO and
 * whole data sets at DEBUG, and its warnings quote tags and lengths that are parts of values where
 * a data set is damaged. So nothing below WARN passes, and no argument at all; what is wrong with a
 * data set or an association is told by our own exceptions.
 */
final class QuietLog extends AbstractAware {
  private static final long serialVersionUID = 1L;

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
    return log.isDebugEnabled();
  }

  @Override
  public void warn(String caller, @Nullable Throwable cause, String format, Object... arguments) {
    log.debug("the library warns: {}", withoutText(format));
  }

  @Override
  public boolean isError() {
    return log.isDebugEnabled();
  }

  @Override
  public void error(String caller, @Nullable Throwable cause, String format, Object... arguments) {
    log.debug("the library reports an error: {}", withoutText(format));
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

  /**
   * Formats with places for arguments are constants of the library; others may be messages of
   * exceptions.
   */
  private static String withoutText(String format) {
    return format.contains("{}") ? format : "(no constant text)";
  }
}
