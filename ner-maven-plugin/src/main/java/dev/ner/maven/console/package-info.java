/**
 * What the user sees: text as a pure function of state, and the one place that chooses between a
 * terminal's progress line and plain lines.
 *
 * <p>No decision about a build is taken here.
 */
package dev.ner.maven.console;
