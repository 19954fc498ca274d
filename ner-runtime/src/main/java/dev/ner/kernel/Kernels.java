package dev.ner.kernel;

/**
 * The arithmetic of the hot loops, over panels (see {@link Lanes}).
 *
 * <p>Every provider gives the same bits: a product accumulates along the depth in ascending order
 * with fused multiply-add, each other formula is evaluated in the one order that its documentation
 * gives, and lanes are independent of each other. Offsets and counts of panels are in panels, of
 * parameters and gradients in elements. Arguments are not modified unless said otherwise. An object
 * keeps scratch space and serves one thread at a time.
 */
public interface Kernels {
  /** ε, which keeps {@link #layerNormForward} from dividing by zero. */
  float LAYER_NORM_EPSILON = 1e-5f;

  /**
   * The name that the property {@code ner.kernels} chooses by: {@code scalar} or {@code vector}.
   */
  String name();

  /**
   * Whether this provider reads {@link PackedWeights} as tiles where panels have sixteen lanes.
   * Without, and where they have one, it reads columns.
   */
  boolean tiled();

  /**
   * Allows {@link #affine} to keep products and to use them again for equal inputs, which changes
   * no bit. From here on the packed weights that this object was given may not change any more.
   */
  void keepProducts();

  /**
   * Affine map of two stacked inputs: {@code out[p] = bias + W₁·first[p] + W₂·second[p]}.
   *
   * @param weights the bias, W₁ and W₂ side by side, as {@link Packing#stack} packs them
   * @param rows the number of outputs, M
   * @param first the first input, panels of {@code firstDepth × lanes}; unused if its depth is 0
   * @param firstPanel the panel of {@code first} that belongs to the first output panel
   * @param firstDepth the number of units of the first input, 0 if there is the second one only
   * @param second the second input, panels of {@code secondDepth × lanes}; unused if its depth is 0
   * @param secondPanel the panel of {@code second} that belongs to the first output panel
   * @param secondDepth the number of units of the second input, 0 for a plain affine map
   * @param out Modified: panels of {@code rows × lanes}
   * @param outPanel the first output panel
   * @param panels the number of panels
   * @param lanes the lanes of a panel, 16 or 1
   */
  void affine(
      PackedWeights weights,
      int rows,
      float[] first,
      int firstPanel,
      int firstDepth,
      float[] second,
      int secondPanel,
      int secondDepth,
      float[] out,
      int outPanel,
      int panels,
      int lanes);

  /**
   * Gradient of the inputs of {@link #affine}: {@code dFirst[p] += W₁ᵀ·dOut[p]; dSecond[p] +=
   * W₂ᵀ·dOut[p]}, each product summed from zero and then added.
   *
   * @param transposed W₁ᵀ above W₂ᵀ, as {@link Packing#transpose} packs them
   * @param outGradient dOut, panels of {@code rows × 16}
   * @param rows the number of outputs, M
   * @param outPanel the first panel of {@code outGradient}
   * @param firstGradient Modified: dFirst, panels of {@code firstDepth × 16}; unused if its depth
   *     is 0
   * @param firstPanel the panel of {@code firstGradient} that belongs to {@code outPanel}
   * @param firstDepth the number of units of the first input, 0 if there is the second one only
   * @param secondPanel the panel of {@code secondGradient} that belongs to {@code outPanel}
   * @param secondDepth the number of units of the second input, 0 if there is one only
   * @param secondGradient Modified: dSecond, panels of {@code secondDepth × 16}; unused if its
   *     depth is 0
   * @param panels the number of panels
   */
  void inputGradient(
      PackedWeights transposed,
      float[] outGradient,
      int rows,
      int outPanel,
      float[] firstGradient,
      int firstPanel,
      int firstDepth,
      float[] secondGradient,
      int secondPanel,
      int secondDepth,
      int panels);

  /**
   * Gradient of the parameters of {@link #affine}: {@code dW₁[r][k] += Σ_p Σ_l dOut[p][r][l] ·
   * first[p][k][l]}, so too dW₂, and {@code dBias[r] += Σ_p Σ_l dOut[p][r][l]}; each summed in the
   * order of panels, then lanes, from zero, and then added.
   *
   * @param outGradient dOut, {@code panels} panels of {@code rows × 16} from panel 0
   * @param rows the number of outputs, M
   * @param groups the number of gates whose rows are interleaved in dOut (row {@code unit · groups
   *     + gate}); in the gradient the rows of one gate stand together (row {@code gate ·
   *     rows/groups + unit}). 1 where there are no gates
   * @param first the first input, {@code panels} panels of {@code firstDepth × 16} from {@code
   *     firstPanel}; unused if its depth is 0
   * @param second the second input, panels of {@code secondDepth × 16}; unused if its depth is 0
   * @param secondPanels for each panel of dOut the panel of {@code second} that belongs to it
   * @param panels the number of panels
   * @param gradient Modified
   * @param bias the place of dBias in {@code gradient}, {@code rows} elements
   * @param firstWeights the place of dW₁, {@code rows × firstDepth}, row-major
   * @param secondWeights the place of dW₂, {@code rows × secondDepth}, row-major
   */
  void weightGradient(
      float[] outGradient,
      int rows,
      int groups,
      float[] first,
      int firstPanel,
      int firstDepth,
      float[] second,
      int[] secondPanels,
      int secondDepth,
      int panels,
      float[] gradient,
      int bias,
      int firstWeights,
      int secondWeights);

  /**
   * One step of an LSTM after its affine map (Hochreiter and Schmidhuber 1997, with the forget gate
   * of Gers, Schmidhuber and Cummins 2000): {@code i = σ(aᵢ), f = σ(a_f), g = tanh(a_g), o =
   * σ(a_o); c' = f·c + i·g; h' = o·tanh(c')}.
   *
   * @param units the number of units, H
   * @param gates Modified: panels of {@code 4H × lanes}, row {@code 4·unit + gate}, gate order i,
   *     f, g, o. On entry the pre-activations, those of i, f and o halved; on return the gates'
   *     values
   * @param gatePanel the first panel of the step
   * @param cell Modified: c, panels of {@code H × lanes}, read at {@code before}, written at {@code
   *     after}
   * @param cellTanh Modified: tanh(c'), panels of {@code H × lanes}, written at {@code gatePanel}
   * @param output Modified: h', panels of {@code H × lanes}, written at {@code after}
   * @param before the first panel of the state before the step
   * @param after the first panel of the state after the step
   * @param panels the number of panels
   * @param lanes the lanes of a panel, 16 or 1
   */
  void lstmForward(
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      float[] output,
      int before,
      int after,
      int panels,
      int lanes);

  /**
   * One step of an LSTM of another form: {@code g = φ(a_g)} with the given activation φ, and {@code
   * h' = o·c'} where the output's tanh is left out. All else is as in the {@link #lstmForward(int,
   * float[], int, float[], float[], float[], int, int, int, int) usual form}.
   *
   * @param candidate φ
   * @param outputTanh whether {@code h' = o·tanh(c')}
   * @param cellTanh Modified: tanh(c'), or c' where the output's tanh is left out
   */
  void lstmForward(
      Activation candidate,
      boolean outputTanh,
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      float[] output,
      int before,
      int after,
      int panels,
      int lanes);

  /**
   * One step of an LSTM backward: from dh' and dc' to the gradient of the pre-activations and dc.
   * With {@code dc' += dh'·o·(1 − tanh²(c'))}: {@code dᵢ = dc'·g·i(1−i), d_f = dc'·c·f(1−f), d_g =
   * dc'·i·(1−g²), d_o = dh'·tanh(c')·o(1−o), dc = dc'·f}.
   *
   * @param gates Modified: on entry the gates' values, on return the gradients of the
   *     pre-activations (not halved)
   * @param cell c, as after {@link #lstmForward}
   * @param cellTanh tanh(c')
   * @param outputGradient dh', panels of {@code H × 16}, at {@code after}
   * @param cellGradient Modified: dc' on entry, dc on return; one panel of {@code H × 16} a block,
   *     from panel 0
   */
  void lstmBackward(
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      int before,
      int after,
      float[] outputGradient,
      float[] cellGradient,
      int panels);

  /**
   * One step backward of an LSTM of another form: {@code d_g = dc'·i·φ'(a_g)}, and {@code dc' +=
   * dh'·o} where the output's tanh is left out.
   *
   * @param candidate φ
   * @param outputTanh whether {@code h' = o·tanh(c')}
   * @param cellTanh tanh(c'), or c' where the output's tanh is left out
   */
  void lstmBackward(
      Activation candidate,
      boolean outputTanh,
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      int before,
      int after,
      float[] outputGradient,
      float[] cellGradient,
      int panels);

  /**
   * One step of a GRU after its two affine maps (Cho et al. 2014), in the form whose reset gate
   * acts behind the recurrent product, as in cuDNN, PyTorch and Keras ({@code reset_after}): {@code
   * r = σ(x_r + u_r), z = σ(x_z + u_z), n = tanh(x_n + r·u_n); h' = n + z·(h − n)} with {@code x =
   * W·x + b} and {@code u = U·h + c}.
   *
   * @param units the number of units, H
   * @param inputGates Modified: panels of {@code 3H × lanes}, first the rows of r, then those of z,
   *     then those of n. On entry {@code W·x + b}, r and z halved; on return r, z and n
   * @param recurrentGates Modified: panels of {@code 3H × lanes}. On entry {@code U·h + c}, r and z
   *     halved; on return the rows of n are unchanged and those of r and z undefined
   * @param gatePanel the first panel of the step, of both
   * @param output Modified: panels of {@code H × lanes}; h is read at {@code before}, h' written at
   *     {@code after}
   * @param before the first panel of the state before the step
   * @param after the first panel of the state after the step
   * @param panels the number of panels
   * @param lanes the lanes of a panel, 16 or 1
   */
  void gruForward(
      int units,
      float[] inputGates,
      float[] recurrentGates,
      int gatePanel,
      float[] output,
      int before,
      int after,
      int panels,
      int lanes);

  /**
   * One step of a GRU backward: {@code d_n = dh'·(1−z)·(1−n²), d_z = dh'·(h−n)·z(1−z), d_r =
   * d_n·u_n·r(1−r)}, and {@code dh += dh'·z}; what the recurrent product adds to dh is left to
   * {@link #inputGradient}.
   *
   * @param inputGates Modified: on entry r, z and n, on return the gradients of {@code W·x + b}:
   *     d_r, d_z, d_n (not halved)
   * @param recurrentGates Modified: on entry u_n in the rows of n, on return the gradients of
   *     {@code U·h + c}: d_r, d_z, d_n·r
   * @param output h at {@code before}
   * @param outputGradient Modified: dh' at {@code after}; dh at {@code before} is added to
   */
  void gruBackward(
      int units,
      float[] inputGates,
      float[] recurrentGates,
      int gatePanel,
      float[] output,
      int before,
      int after,
      float[] outputGradient,
      int panels);

  /**
   * Replaces numbers by their activation: {@code a → f(a)}.
   *
   * @param values Modified from {@code from} to {@code to}
   */
  void activate(Activation activation, float[] values, int from, int to);

  /**
   * An activation backward: {@code da = dy·f'(a)}, where f'(a) is expressed by y.
   *
   * @param outputs y, from {@code outputFrom}
   * @param outputGradient dy, from {@code outputGradientFrom}
   * @param inputGradient Modified: da, overwritten from {@code inputGradientFrom}; may be dy itself
   *     at the same place
   * @param count the number of elements
   */
  void activationGradient(
      Activation activation,
      float[] outputs,
      int outputFrom,
      float[] outputGradient,
      int outputGradientFrom,
      float[] inputGradient,
      int inputGradientFrom,
      int count);

  /**
   * Layer normalisation over the units of each lane (Ba, Kiros and Hinton 2016): {@code x̂ = (x −
   * μ)·s; y = g∘x̂ + b} with {@code μ = Σx/width}, {@code σ² = Σ(x − μ)²/width} and {@code s =
   * 1/√(σ² + ε)}; sums in the order of units.
   *
   * @param width the number of units
   * @param in x, panels of {@code width × lanes} from {@code inPanel}
   * @param parameters the flat array
   * @param gain the place of g, {@code width} elements
   * @param bias the place of b, {@code width} elements
   * @param normalized Modified: x̂, panels of {@code width × lanes} from panel 0
   * @param inverseDeviation Modified: s, one number a lane and panel
   * @param out Modified: y, panels of {@code width × lanes} from panel 0
   * @param panels the number of panels
   * @param lanes the lanes of a panel, 16 or 1
   */
  void layerNormForward(
      int width,
      float[] in,
      int inPanel,
      float[] parameters,
      int gain,
      int bias,
      float[] normalized,
      float[] inverseDeviation,
      float[] out,
      int panels,
      int lanes);

  /**
   * Layer normalisation backward: with {@code q = dy∘g}, {@code dx += s·(q − Σq/width −
   * x̂·Σ(q∘x̂)/width)}, the sums in the order of units; {@code dg += Σ dy∘x̂, db += Σ dy} over
   * panels and lanes, for each lane in the order of panels, then over the lanes, from zero, and
   * then added.
   *
   * @param normalized x̂
   * @param inverseDeviation s
   * @param outGradient dy, panels of {@code width × 16} from panel 0
   * @param inGradient Modified: dx is added to, panels of {@code width × 16} from {@code inPanel}
   * @param gradient Modified
   * @param gainGradient the place of dg in {@code gradient}
   * @param biasGradient the place of db in {@code gradient}
   */
  void layerNormBackward(
      int width,
      float[] normalized,
      float[] inverseDeviation,
      float[] parameters,
      int gain,
      float[] outGradient,
      float[] inGradient,
      int inPanel,
      float[] gradient,
      int gainGradient,
      int biasGradient,
      int panels);

  /**
   * Logarithm of the softmax over the units of each lane: {@code y_k = x_k − m − ln Σ_j exp(x_j −
   * m)} with {@code m = max_j x_j}.
   *
   * @param width the number of units, K
   * @param in panels of {@code width × lanes} from panel 0
   * @param out Modified: panels of {@code width × lanes} from panel 0
   * @param lanes the lanes of a panel, 16 or 1
   */
  void logSoftmaxForward(int width, float[] in, float[] out, int panels, int lanes);

  /**
   * Logarithm of the softmax backward: {@code dx_k = dy_k − exp(y_k)·Σ_j dy_j}.
   *
   * @param out y
   * @param outGradient dy
   * @param inGradient Modified: dx; overwritten
   */
  void logSoftmaxBackward(
      int width, float[] out, float[] outGradient, float[] inGradient, int panels);
}
