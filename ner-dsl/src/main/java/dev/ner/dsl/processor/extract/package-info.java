/**
 * The reader of annotated classes: from the compiler's elements to specs.
 *
 * <p>The only room that sees {@code javax.lang.model}, beside the processor, which hands elements
 * in and maps origins back. It reads what stands there, right or wrong, and judges nothing. What
 * the compiler itself complains of is read as leniently as possible, so that nobody complains
 * twice.
 */
package dev.ner.dsl.processor.extract;
