/**
 * What applications use: text in, entities out, in a program and on the command line.
 *
 * <p>Generated taggers delegate to {@link dev.ner.tagger.EntityTagger}, which is immutable and safe
 * for many threads. Nothing here needs the code that trains.
 */
package dev.ner.tagger;
