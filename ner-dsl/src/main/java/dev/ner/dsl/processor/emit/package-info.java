/**
 * The writer of generated files: from a plan to Java source and the model's description.
 *
 * <p>The only user of JavaPoet. One emitter a layer kind contributes all that its layer needs:
 * constants, fields, packing, buffers, and the forward and backward methods side by side. Above
 * each emitting method stands the Java that it writes. Shapes, offsets and names come from the
 * plan; none is computed here.
 */
package dev.ner.dsl.processor.emit;
