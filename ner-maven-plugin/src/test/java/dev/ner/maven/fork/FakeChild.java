package dev.ner.maven.fork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A child that says what its arguments tell it to, and ends as they tell it to. */
final class FakeChild {

  private FakeChild() {}

  /**
   * Runs the child.
   *
   * @param arguments {@code out:line}, {@code err:line}, {@code exit:code}, {@code close} (its
   *     output), {@code stdin} (reads until the parent closes it), {@code memory} (a thread asks
   *     for more than there is, while another waits) or {@code arguments} (prints the rest)
   */
  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.startsWith("out:")) {
        System.out.println(argument.substring(4));
      } else if (argument.startsWith("err:")) {
        System.err.println(argument.substring(4));
      } else if (argument.startsWith("exit:")) {
        System.exit(Integer.parseInt(argument.substring(5)));
      } else if (argument.equals("close")) {
        System.out.close();
      } else if (argument.equals("stdin")) {
        System.in.readAllBytes();
      } else if (argument.equals("memory")) {
        new Thread(FakeChild::fillMemory).start();
        new CountDownLatch(1).await(30, TimeUnit.SECONDS); // and no longer, if nothing ends it
      } else if (argument.equals("arguments")) {
        Arrays.stream(arguments).skip(i + 1).forEach(System.out::println);
        return;
      }
    }
  }

  private static void fillMemory() {
    List<long[]> blocks = new ArrayList<>();
    while (true) {
      blocks.add(new long[1 << 20]);
    }
  }
}
