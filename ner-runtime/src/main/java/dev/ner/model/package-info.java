/**
 * Trained models and their file: weights and vocabulary in the safetensors format.
 *
 * <p>A file may come from anywhere, so its reader believes nothing: it checks every length before
 * it allocates, and whatever is wrong is a {@link dev.ner.model.ModelFileException} that names the
 * file and the way out. Equal models give equal bytes. Training is no concern of this room.
 */
package dev.ner.model;
