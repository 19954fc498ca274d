package dev.ner.command;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The main class of the JVM that the Maven plugin forks: trains, measures, evaluates or tags with a
 * model of the project on its class path.
 *
 * <p>Takes the path of a request (see {@link Request}); reports through {@link Events} on standard
 * output. Standard input must stay open: when it ends, the parent is gone and this process halts.
 * Exit codes: 0 done, 2 the user's mistakes were reported, 3 the heap ran out (the JVM's own code,
 * see {@code -XX:+ExitOnOutOfMemoryError}), 4 the parent is gone, any other a mistake of the
 * program.
 */
public final class NerCommand {
  private static final int USER_MISTAKE = 2;
  private static final int ORPHANED = 4;

  private NerCommand() {}

  /** Runs the request whose file is the only argument. */
  public static void main(String[] arguments) {
    PrintStream channel = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err);
    ParentWatch watch = new ParentWatch(System.in, ORPHANED);
    watch.start();
    int code = run(arguments, new Events(channel));
    watch.release();
    channel.close(); // to which the parent answers by closing the input
    watch.awaitEnd();
    System.exit(code);
  }

  /** Runs a request and gives the exit code. */
  static int run(String[] arguments, Events events) {
    try {
      Request request = Request.read(Path.of(arguments[0]));
      switch (request.required("command")) {
        case "train" -> new TrainCommand(request, events).run();
        case "evaluate" -> new EvaluateCommand(request, events).run();
        case "curve" -> new CurveCommand(request, events).run();
        case "gradients" -> new GradientsCommand(request, events).run();
        case "tag" -> new TagCommand(request, events).run();
        default ->
            throw new IllegalArgumentException("no such command: " + request.required("command"));
      }
      events.done();
      return 0;
    } catch (NerException e) {
      events.problems("error", e.problems());
      return USER_MISTAKE;
    } catch (OutOfMemoryError e) {
      long heap = Runtime.getRuntime().maxMemory() >> 20;
      events.problems("error", List.of(NerError.HEAP_TOO_SMALL.problem(2 * heap, heap, 2 * heap)));
      return USER_MISTAKE;
    } catch (Exception e) {
      e.printStackTrace();
      return 1;
    }
  }
}
