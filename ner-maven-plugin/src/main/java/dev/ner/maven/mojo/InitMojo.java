package dev.ner.maven.mojo;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.maven.console.Console;
import dev.ner.maven.init.Init;
import dev.ner.maven.init.InitRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a commented model class for a corpus: looks at the files, recognises how they are written
 * and which entities they have, and declares a network that suits a corpus of that size.
 *
 * <p>{@code mvn ner:init -Dner.train=data/train.conll -Dner.validation=data/dev.conll
 * -Dner.test=data/test.conll}; for one file that is split, {@code -Dner.source=data/all.conll}.
 */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends AbstractNerMojo {

  /**
   * The class to write, such as {@code com.acme.ContractNer}; without a package it is put where the
   * project's classes are, without a name it is called after the project.
   */
  @Parameter(property = "ner.class")
  private String className;

  /** The file to train on, relative to the project. */
  @Parameter(property = "ner.train")
  private String train;

  /** The file that chooses the best epoch. */
  @Parameter(property = "ner.validation")
  private String validation;

  /** The file that the evaluation reports on; empty for none. */
  @Parameter(property = "ner.test")
  private String test;

  /** The one file that is split into training, validation and test, instead of the others. */
  @Parameter(property = "ner.source")
  private String source;

  /**
   * The form of the files, {@code CONLL}, {@code CSV} or {@code SENTENCES_AND_LABELS}; found out if
   * not given.
   */
  @Parameter(property = "ner.format")
  private String format;

  /**
   * How tags mark where an entity begins and ends, {@code IOB2}, {@code IOB1}, {@code IOBES} or
   * {@code IO}; found out if not given.
   */
  @Parameter(property = "ner.scheme")
  private String scheme;

  /** The files' character encoding; found out if not given. */
  @Parameter(property = "ner.charset")
  private String charset;

  /** The column of the token, from 1, or from -1 backwards; found out if not given. */
  @Parameter(property = "ner.tokenColumn")
  private String tokenColumn;

  /** The column of the tag, from 1, or from -1 backwards; found out if not given. */
  @Parameter(property = "ner.tagColumn")
  private String tagColumn;

  /** What stands between columns, {@code BLANKS} or {@code TAB}; found out if not given. */
  @Parameter(property = "ner.separator")
  private String separator;

  @Override
  void run(Console console) throws IOException {
    if (project().getPackaging().equals("pom")) {
      throw new NerException(NerError.INIT_PACKAGING.problem());
    }
    Init.run(
        new InitRequest(
            project().getBasedir().toPath(),
            Path.of(project().getBuild().getSourceDirectory()),
            project().getProperties().getProperty("project.build.sourceEncoding", ""),
            project().getGroupId(),
            project().getArtifactId(),
            className == null ? "" : className.trim(),
            corpus(),
            declared(),
            projectReader().properties(),
            new PomReader(project()).read(pluginVersion())),
        console);
  }

  private Map<String, String> corpus() {
    Map<String, String> corpus = new TreeMap<>();
    put(corpus, "train", train);
    put(corpus, "validation", validation);
    put(corpus, "test", test);
    put(corpus, "source", source);
    return corpus;
  }

  private Map<String, String> declared() {
    Map<String, String> declared = new TreeMap<>();
    put(declared, "format", format);
    put(declared, "scheme", scheme);
    put(declared, "charset", charset);
    put(declared, "tokenColumn", tokenColumn);
    put(declared, "tagColumn", tagColumn);
    put(declared, "separator", separator);
    return declared;
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (value != null && !value.isBlank()) {
      values.put(name, value.trim());
    }
  }
}
