package dev.ner.benchmarks.probe;

import dev.ner.batch.LaneBatch;
import dev.ner.network.Network;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * One layer of a generated network, called alone: its private methods {@code <layer>Forward} and
 * {@code <layer>Backward}, so that what is measured is the very code that trains.
 */
public final class GeneratedLayer {
  private final Network network;
  private final LaneBatch batch;
  private final MethodHandle forward;
  private final MethodHandle backward;
  private final float[] outputGradient;
  private final float[] ones;

  /** The layer of that name; the batch is the one that every run works on. */
  public GeneratedLayer(Network network, String layer, LaneBatch batch) {
    this.network = network;
    this.batch = batch;
    try {
      Class<?> type = network.getClass();
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodType signature = MethodType.methodType(void.class, LaneBatch.class);
      MethodType general = MethodType.methodType(void.class, Network.class, LaneBatch.class);
      forward = lookup.findVirtual(type, layer + "Forward", signature).asType(general);
      backward = lookup.findVirtual(type, layer + "Backward", signature).asType(general);
      network.forward(batch);
      network.prepareBackward(batch);
      network.backward(batch);
      Field gradient = type.getDeclaredField(layer + "Gradient");
      gradient.setAccessible(true);
      outputGradient = (float[]) gradient.get(network);
      ones = new float[outputGradient.length];
      Arrays.fill(ones, 1f);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the generated code has changed its form", e);
    }
  }

  /** The forward pass, on what the layer before left behind. */
  public void forward() {
    try {
      forward.invokeExact(network, batch);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The backward pass from a gradient of ones: gradients of weights, bias and input. */
  public void backward() {
    Arrays.fill(network.gradient(), 0f);
    System.arraycopy(ones, 0, outputGradient, 0, ones.length);
    try {
      backward.invokeExact(network, batch);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a training step costs in this layer: packing of the changed weights, and both passes. */
  public void step() {
    network.packForward();
    network.packBackward();
    forward();
    backward();
  }
}
