package dev.ner.maven.mojo;

import dev.ner.maven.console.LogConsole;
import org.apache.maven.plugin.logging.Log;

/** Maven's log as the console's. */
record MavenLog(Log log) implements LogConsole.Log {

  @Override
  public void info(String line) {
    log.info(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }

  @Override
  public void debug(String line) {
    log.debug(line);
  }
}
