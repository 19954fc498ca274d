/**
 * The work behind the goals: each takes an immutable request and gives a result.
 *
 * <p>Maven's own types stay in {@code dev.ner.maven.mojo}; starting a JVM, deciding what is up to
 * date and wording the output have rooms of their own.
 */
package dev.ner.maven.engine;
