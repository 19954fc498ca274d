/**
 * Reading and writing JSON (RFC 8259), as much of it as this project's own files need.
 *
 * <p>The reader is strict and bounded, because it reads files that a user received from others; the
 * writer gives the same bytes for the same values on every JDK. What belongs here is the syntax.
 * What a particular file means stands in the package that owns the file. Mapping to classes by
 * reflection does not belong here.
 */
package dev.ner.json;
