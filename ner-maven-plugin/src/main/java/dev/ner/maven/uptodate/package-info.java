/**
 * What tells a training that must run from one whose result is already there: digests, the key of a
 * training, the stamp of the last one, and the cache of trained models.
 *
 * <p>Nothing here trains or prints, and nothing here knows Maven.
 */
package dev.ner.maven.uptodate;
