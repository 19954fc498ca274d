/**
 * The JVM that the Maven plugin forks: a request comes in as a file, events go out as lines.
 *
 * <p>What belongs here joins the other rooms to a run: read the corpus, train, evaluate, write. No
 * other room may use this one, and none of the work itself is done here. The plugin depends on the
 * request's keys and on the events ({@code Request}, {@code Events}); both change together.
 */
package dev.ner.command;
