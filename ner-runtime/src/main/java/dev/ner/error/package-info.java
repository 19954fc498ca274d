/**
 * The mistakes that users can mend: their codes and texts, and the exception that carries all those
 * of a run.
 *
 * <p>Mistakes of the program have no place here. {@code docs/errors.md} explains each code.
 */
package dev.ner.error;
