package dev.ner.tagger;

import dev.ner.error.FailureReason;
import dev.ner.error.NerException;
import dev.ner.model.ModelFile;
import dev.ner.network.ModelDefinition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The command line of a stand-alone tagger jar.
 *
 * <p>Tags a text given as arguments, the lines of a file, or those of standard input; prints one
 * entity a line, or with {@code --json} one object a line of input. Exit codes: 0 done, 1 the input
 * or the model cannot be read, 2 wrong usage.
 */
public final class TaggerCommand {
  private static final int UNREADABLE = 1;
  private static final int WRONG_USAGE = 2;
  private static final int BUFFER = 1 << 13;

  private static final String USAGE =
      """
      Usage: java -jar TAGGER.jar [--json] TEXT...
             java -jar TAGGER.jar [--json] --file FILE
             java -jar TAGGER.jar [--json]            (reads standard input)
             java -jar TAGGER.jar --help

      Finds entities in TEXT, or in each line of FILE or standard input (UTF-8).
      Prints for each entity: type, text, [start,end) in UTF-16 units, confidence;
      for lines, the line's number first. --json prints one JSON object a line.
      After -- nothing is an option.
      """;

  private TaggerCommand() {}

  /**
   * Runs the command with the process's streams.
   *
   * @param definition the model, whose file is loaded when the arguments have proved good
   * @param anchor a class whose loader sees that file
   * @return the exit code
   */
  public static int run(ModelDefinition definition, Class<?> anchor, String[] arguments) {
    OutputStream buffered = new BufferedOutputStream(System.out, BUFFER);
    PrintStream out = new PrintStream(buffered, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(new FromClassPath(definition, anchor), arguments, System.in, out, err);
    out.flush();
    return code;
  }

  private record FromClassPath(ModelDefinition definition, Class<?> anchor)
      implements Supplier<SpanTagger> {
    @Override
    public SpanTagger get() {
      return new SpanTagger(ModelFile.load(definition, anchor));
    }
  }

  static int run(
      Supplier<SpanTagger> tagger,
      String[] arguments,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    boolean json = false;
    String file = null;
    List<String> words = new ArrayList<>();
    boolean options = true;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!options || !argument.startsWith("--")) {
        words.add(argument);
      } else if (argument.equals("--")) {
        options = false;
      } else if (argument.equals("--json")) {
        json = true;
      } else if (argument.equals("--file") && i + 1 < arguments.length) {
        file = arguments[++i];
      } else if (argument.equals("--help")) {
        out.print(USAGE);
        return 0;
      } else {
        err.println("unknown or incomplete option: " + argument);
        err.print(USAGE);
        return WRONG_USAGE;
      }
    }
    if (file != null && !words.isEmpty()) {
      err.println("give either a text or --file, not both");
      return WRONG_USAGE;
    }
    Supplier<LineTagger> lines = new Loading(tagger, json, new Printed(out));
    return tag(lines, words, file, in, err);
  }

  private static int tag(
      Supplier<LineTagger> source,
      List<String> words,
      String file,
      InputStream in,
      PrintStream err) {
    try {
      LineTagger tagger = source.get();
      if (!words.isEmpty()) {
        tagger.text(String.join(" ", words));
      } else if (file == null) {
        tagger.lines(in);
      } else {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
          tagger.lines(stream);
        }
      }
      return 0;
    } catch (NerException e) {
      err.println(e.getMessage());
    } catch (NoSuchFileException | InvalidPathException e) {
      err.println("no such file: " + file);
    } catch (CharacterCodingException e) {
      err.println(name(file) + " is not UTF-8");
    } catch (IOException e) {
      err.println("cannot read " + name(file) + ": " + FailureReason.of(e));
    }
    return UNREADABLE;
  }

  private static String name(String file) {
    return file == null ? "standard input" : file;
  }

  // Records, no lambdas: the first lambda in a JVM takes some tens of milliseconds.
  private record Loading(Supplier<SpanTagger> tagger, boolean json, LineTagger.Output output)
      implements Supplier<LineTagger> {
    @Override
    public LineTagger get() {
      return new LineTagger(tagger.get(), json, output);
    }
  }

  private record Printed(PrintStream out) implements LineTagger.Output {
    @Override
    public void line(String line) {
      out.println(line);
    }

    @Override
    public boolean show() {
      return !out.checkError(); // which also flushes
    }
  }
}
