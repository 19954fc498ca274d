/**
 * The annotation processor: extract → spec → check → plan → emit.
 *
 * <p>Here stands only the adapter between the compiler and those rooms: it hands elements in,
 * reports what is wrong at the place it came from, and writes the files that come out.
 */
package dev.ner.dsl.processor;
