package dev.ner.tagger;

import dev.ner.error.NerException;
import dev.ner.json.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final char BYTE_ORDER_MARK = '\uFEFF';

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

  private final boolean json;
  private final PrintStream out;
  private SpanTagger tagger;

  private TaggerCommand(boolean json, PrintStream out) {
    this.json = json;
    this.out = out;
  }

  /**
   * Runs the command with the process's streams.
   *
   * @param tagger loads the tagger; called once, when the arguments have proved good
   * @return the exit code
   */
  public static int run(Supplier<? extends EntityTagger<?>> tagger, String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(() -> tagger.get().spans(), arguments, System.in, out, err);
    out.flush();
    return code;
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
    return new TaggerCommand(json, out).tag(tagger, words, file, in, err);
  }

  private int tag(
      Supplier<SpanTagger> source,
      List<String> words,
      String file,
      InputStream in,
      PrintStream err) {
    try {
      tagger = source.get();
      if (!words.isEmpty()) {
        print("", String.join(" ", words));
      } else if (file == null) {
        lines(reader(in));
      } else {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
          lines(reader(stream));
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
      err.println("cannot read " + name(file) + ": " + e.getMessage());
    }
    return UNREADABLE;
  }

  private static String name(String file) {
    return file == null ? "standard input" : file;
  }

  /**
   * A reader of UTF-8 lines that skips a byte-order mark; where the bytes are not UTF-8, it throws
   * a {@link CharacterCodingException}.
   */
  public static BufferedReader reader(InputStream in) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private void lines(BufferedReader reader) throws IOException {
    int number = 0;
    boolean closed = false; // by whoever reads the output
    for (String line = reader.readLine(); line != null && !closed; line = reader.readLine()) {
      number++;
      print(number + ": ", line);
      closed = out.checkError(); // which also flushes: who types lines sees their entities at once
    }
  }

  private void print(String prefix, String text) {
    if (json) {
      out.println(json(tagger, text));
      return;
    }
    for (String line : plain(tagger, text)) {
      out.println(prefix + line);
    }
  }

  /** The entities of a text, one line each. */
  public static List<String> plain(SpanTagger tagger, String text) {
    return tagger.tag(text).stream()
        .map(
            span ->
                String.format(
                    Locale.ROOT,
                    "%s %s [%d,%d) %.2f",
                    tagger.labels().get(span.type()),
                    text.substring(span.start(), span.end()),
                    span.start(),
                    span.end(),
                    span.confidence()))
        .toList();
  }

  /** A text with its entities as one line of JSON. */
  public static String json(SpanTagger tagger, String text) {
    StringBuilder line = new StringBuilder();
    JsonWriter json = JsonWriter.compact(line);
    json.beginObject().name("text").value(text).name("entities").beginArray();
    for (Span span : tagger.tag(text)) {
      json.beginObject().name("type").value(tagger.labels().get(span.type()));
      json.name("text").value(text.substring(span.start(), span.end()));
      json.name("start").value(span.start()).name("end").value(span.end());
      json.name("confidence").value(span.confidence()).endObject();
    }
    json.endArray().endObject().finish();
    return line.toString();
  }
}
