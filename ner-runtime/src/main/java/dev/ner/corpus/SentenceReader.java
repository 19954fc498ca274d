package dev.ner.corpus;

import java.io.IOException;

/** Reads all sentences of one declared path; mistakes go to the reports of its files. */
interface SentenceReader {
  /** Appends the sentences to {@code into}. Modified: {@code into}. */
  void read(Sentences into) throws IOException;
}
