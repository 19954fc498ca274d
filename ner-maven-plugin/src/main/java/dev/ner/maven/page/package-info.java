/**
 * Pages for a browser: pure functions of what was measured.
 *
 * <p>A page is one file that needs no other, and no network. Measuring belongs to ner-runtime.
 */
package dev.ner.maven.page;
