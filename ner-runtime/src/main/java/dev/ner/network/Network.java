package dev.ner.network;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.kernel.KernelsProvider;
import dev.ner.kernel.Lanes;
import java.util.Arrays;
import java.util.List;

/**
 * The contract between generated networks and the runtime.
 *
 * <p>A network computes numbers for each tag of each token of a batch, its {@link Head} says which,
 * and, in training, the gradient of a loss over them. Networks made by {@link #sibling()} share
 * parameters and packed weights and have buffers and gradients of their own, so that each can serve
 * another thread. One network serves one thread at a time.
 */
public abstract class Network {
  /** The parameters, shared with siblings; layout as {@link NetworkFactory#layout} says. */
  protected final float[] parameters;

  /** The arithmetic. */
  protected final Kernels kernels;

  /** The gradient of the dense parameters; added to by {@link #backward}. Empty until then. */
  protected float[] gradient = {};

  private static final Head LOG_SOFTMAX = new Head.LogSoftmax();

  private final Parameters source;
  private TableGradient[] tableGradients = {};

  /** A network over the given parameters. */
  protected Network(Parameters parameters) {
    this.source = parameters;
    this.parameters = parameters.values();
    this.kernels = KernelsProvider.create();
  }

  /** The network's parameters, which its siblings share. */
  public final Parameters source() {
    return source;
  }

  /** A network that shares this one's parameters and packed weights. */
  public abstract Network sibling();

  /** Packs the weights for {@link #forward}; needed after the parameters were changed. */
  public abstract void packForward();

  /**
   * Packs the weights for {@link #backward}; needed after the parameters were changed. Another
   * thread may call {@link #packForward} at the same time.
   */
  public abstract void packBackward();

  /**
   * Says that the weights will not be packed again, so that the arithmetic may keep what it
   * computed from them (see {@link Kernels#keepProducts}): tens of megabytes at most for a network
   * that tags texts. Concerns this network alone, not its siblings.
   */
  public final void keepProducts() {
    kernels.keepProducts();
  }

  /** What the output is. */
  public Head head() {
    return LOG_SOFTMAX;
  }

  /**
   * Computes the output for the batch.
   *
   * <p>Recurrent layers begin in state zero, or where {@link LaneBatch#continues()} says so in the
   * state that the batch before left behind in the same lanes.
   */
  public abstract void forward(LaneBatch batch);

  /**
   * Adds the gradient of a loss to {@link #gradient()} and {@link #tableGradients()}.
   *
   * <p>Needs {@link #forward} with the same batch before, and the loss's gradient in {@link
   * #outputGradient()}. Overwrites what the forward pass kept.
   */
  public abstract void backward(LaneBatch batch);

  /**
   * The output, as {@link #head()} says: panels of K × lanes from panel 0; valid until the next
   * forward.
   */
  public abstract float[] output();

  /**
   * The place for the gradient of the loss with respect to {@link #output()}: panels of K × 16;
   * made large enough by {@link #prepareBackward}.
   */
  public abstract float[] outputGradient();

  /** What the recurrent layers' last passes left behind, in the order of layers. */
  public List<RecurrentTrace> traces() {
    return List.of();
  }

  /** Makes the buffers of {@link #backward} large enough for the batch. */
  protected abstract void reserveBackward(LaneBatch batch);

  /** Makes ready for the backward pass of a batch: buffers, and gradients at zero. */
  public final void prepareBackward(LaneBatch batch) {
    if (gradient.length == 0) {
      gradient = new float[source.layout().denseSize()];
      List<Parameter> tables = source.layout().tables();
      tableGradients = new TableGradient[tables.size()];
      for (int t = 0; t < tableGradients.length; t++) {
        tableGradients[t] = new TableGradient(tables.get(t), t);
      }
    } else {
      Arrays.fill(gradient, 0f);
    }
    for (TableGradient table : tableGradients) {
      table.prepare(batch);
    }
    reserveBackward(batch);
  }

  /** The gradient of the dense parameters, {@link ParameterLayout#denseSize()} elements. */
  public final float[] gradient() {
    return gradient;
  }

  /** The gradients of the tables, in the order of {@link ParameterLayout#tables()}. */
  public final TableGradient[] tableGradients() {
    return tableGradients;
  }

  /** The place of a table's first number among the parameters. */
  protected final int table(int number) {
    return source.layout().tables().get(number).offset();
  }

  /** Sets that many panels of the given width and sixteen lanes to zero, from panel 0. */
  protected static void clear(float[] buffer, int panels, int width) {
    Arrays.fill(buffer, 0, panels * width * Lanes.COUNT, 0f);
  }

  /**
   * The array itself if it holds that many panels of the given width and sixteen lanes, otherwise a
   * new, larger one.
   */
  protected static float[] reserve(float[] buffer, int panels, int width) {
    long needed = (long) panels * width * Lanes.COUNT;
    if (needed <= buffer.length) {
      return buffer;
    }
    return new float
        [Math.toIntExact(
            Math.max(needed, Math.min(buffer.length * 3L / 2, Integer.MAX_VALUE - 16)))];
  }
}
