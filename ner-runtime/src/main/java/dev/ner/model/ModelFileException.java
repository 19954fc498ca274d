package dev.ner.model;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;

/** A model file that cannot be used; the message names the file and the way out. */
public final class ModelFileException extends NerException {
  private static final long serialVersionUID = 1L;

  private final String file;

  ModelFileException(NerError error, String file, Object... arguments) {
    super(new Problem(error, "", error.format(arguments)));
    this.file = file;
  }

  /** The file or resource. */
  public String file() {
    return file;
  }

  /** What is wrong with it. */
  public NerError error() {
    return problems().get(0).error();
  }
}
