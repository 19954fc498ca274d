/**
 * The forked JVM: how it is started, what it is asked, and what it says.
 *
 * <p>Here belong the command line, the request file, the events of the child and its end. What a
 * model is, and what is done with a result, does not.
 */
package dev.ner.maven.fork;
