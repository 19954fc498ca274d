package dev.ner.benchmarks.probe;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/** The course's model for DJL: embedding, LSTM, dense layer; ids B×T → log-probabilities B×T×K. */
final class DjlCourseModel extends AbstractBlock {
  private static final byte VERSION = 1;
  private static final int UNITS = 50;

  private final Parameter table;
  private final LSTM lstm;
  private final Linear scores;

  DjlCourseModel(int vocabularySize, int tags) {
    super(VERSION);
    table =
        addParameter(
            Parameter.builder()
                .setName("table")
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(vocabularySize, UNITS))
                .optInitializer(new NormalInitializer(0.3f))
                .build());
    lstm =
        addChildBlock(
            "lstm", LSTM.builder().setStateSize(UNITS).setNumLayers(1).optBatchFirst(true).build());
    scores = addChildBlock("scores", Linear.builder().setUnits(tags).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
    NDArray ids = inputs.singletonOrThrow();
    NDArray weights = store.getValue(table, ids.getDevice(), training);
    NDList words = Embedding.embedding(ids, weights, SparseFormat.DENSE);
    NDList context = new NDList(lstm.forward(store, words, training).head());
    return new NDList(scores.forward(store, context, training).head().logSoftmax(-1));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
    Shape ids = shapes[0];
    lstm.initialize(manager, type, new Shape(ids.get(0), ids.get(1), UNITS));
    scores.initialize(manager, type, new Shape(ids.get(0), ids.get(1), UNITS));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), inputs[0].get(1), -1)};
  }
}
