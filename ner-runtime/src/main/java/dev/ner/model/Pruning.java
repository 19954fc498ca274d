package dev.ner.model;

import dev.ner.input.Dictionary;
import dev.ner.input.FeatureKeys;
import dev.ner.input.InputLayer;
import dev.ner.input.Inputs;
import dev.ner.network.Parameter;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out sparse features that hardly count: those whose weights are all smaller than what their
 * layer declares. Most features of a corpus are rare, and many say little, but each costs a row.
 */
public final class Pruning {
  private Pruning() {}

  /** The model without such features; the model itself if no layer wants to be pruned. */
  public static TrainedModel prune(TrainedModel model) {
    List<Parameter> tables = model.parameters().layout().tables();
    List<Dictionary> dictionaries = new ArrayList<>();
    List<boolean[]> kept = new ArrayList<>(); // by table; null for all rows
    boolean pruned = false;
    for (int t = 0; t < tables.size(); t++) {
      Dictionary dictionary = model.inputs().dictionaries().get(t);
      boolean[] rows = null;
      if (model.inputs().layers().get(t) instanceof InputLayer.Sparse sparse
          && sparse.prune() > 0
          && dictionary instanceof FeatureKeys keys) {
        rows = large(model.parameters().values(), tables.get(t), sparse.prune());
        dictionary = keys.subset(rows);
        pruned = true;
      }
      dictionaries.add(dictionary);
      kept.add(rows);
    }
    return pruned ? copy(model, new Inputs(model.inputs().layers(), dictionaries), kept) : model;
  }

  /** Which rows have a weight of at least the given magnitude. */
  private static boolean[] large(float[] values, Parameter table, float least) {
    boolean[] large = new boolean[table.rows()];
    for (int i = 0; i < table.size(); i++) {
      large[i / table.columns()] |= Math.abs(values[table.offset() + i]) >= least;
    }
    return large;
  }

  private static TrainedModel copy(TrainedModel model, Inputs inputs, List<boolean[]> kept) {
    ParameterLayout from = model.parameters().layout();
    Parameters parameters = new Parameters(model.definition().network().layout(inputs.rows()));
    float[] source = model.parameters().values();
    float[] target = parameters.values();
    System.arraycopy(source, 0, target, 0, from.denseSize());
    for (int t = 0; t < kept.size(); t++) {
      Parameter table = from.tables().get(t);
      int to = parameters.layout().tables().get(t).offset();
      for (int row = 0; row < table.rows(); row++) {
        if (kept.get(t) == null || kept.get(t)[row]) {
          System.arraycopy(
              source, table.offset() + row * table.columns(), target, to, table.columns());
          to += table.columns();
        }
      }
    }
    return new TrainedModel(
        model.definition(), inputs, parameters, model.maximumLength(), model.temperature());
  }
}
