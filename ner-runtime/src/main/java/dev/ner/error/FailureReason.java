package dev.ner.error;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/**
 * Why a file cannot be read, as a message says it: without its path, which stands there already.
 */
public final class FailureReason {
  private FailureReason() {}

  /** The reason of a failure; never null. */
  public static String of(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    } else if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    } else if (e instanceof EOFException && e.getMessage() == null) {
      return "it ends too early";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
