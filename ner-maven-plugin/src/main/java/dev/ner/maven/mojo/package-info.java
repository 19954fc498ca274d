/**
 * The goals: parameters, their documentation, and the translation between Maven's world and the
 * engine's requests and results.
 *
 * <p>A goal that does more than translate has lost its work to the wrong room.
 */
package dev.ner.maven.mojo;
