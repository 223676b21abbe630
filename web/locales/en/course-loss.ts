// The English prose of the course's page 3, of the loss.

export const proseTexts = {
  title: '3 Loss: how wrong, and through which weight (digitpad)',
  description:
    'A short course on a small neural network, page 3: cross-entropy, gradients, layers, backprop. With live parts.',
  heading: 'How wrong, and through which weight',
  lead: 'To become better, the network must know two things: how wrong it is, as one number, and which way to turn each of its weights so that this number falls.',
  lossTitle: 'The loss',
  loss: 'Take the probability that the network gave to the right digit. If it is 1, all is well; the closer to 0, the worse. The <dfn>cross-entropy</dfn> turns this into a <dfn>loss</dfn>, a number that is to become small: minus the logarithm. The logarithm, ln, answers: e to the power of what is p?',
  oneHot:
    'As <code>t</code> is one-hot, nine of the ten products are 0, and what is left is −ln of the right digit’s probability. For a batch one takes the mean. The 1e-7 (0.0000001) keeps the computer from the logarithm of 0; the next page finds a trace of it.',
  values:
    'A network that knows nothing gives 0.1 to each digit, and so has a loss of 2.303. To be sure and wrong is dear: at 0.01 the loss is twice that of 0.1, and the curve is ten times as steep.',
  gradientTitle: 'The gradient',
  gradient:
    'How does the loss change when one weight grows a little? This number, the change of the loss for each 1 of change in the weight, is a <dfn>slope</dfn>, or derivative. There is one for every weight and bias: 39,760. All of them together are the <dfn>gradient</dfn>. Whoever knows it knows for each weight which way is downhill.',
  backpropTitle: 'Backprop',
  backprop:
    '<dfn>Backprop</dfn> (propagation backward) finds all of them in one pass. It rests on the <dfn>chain rule</dfn>: if y changes twice as fast as x, and L three times as fast as y, then L changes six times as fast as x. Slopes along a way multiply. So one begins at the loss, goes back layer by layer, and multiplies by each layer’s own slope. For that the second tutorial makes each layer an object with two methods: <code>forward</code> takes <code>x</code> and gives <code>out</code>; <code>backward</code> takes <code>dout</code>, the slope of the loss by what went out, and gives <code>dx</code>, the slope by what came in.',
  affine:
    '<strong>Affine</strong> is the layer of weights: sums and biases. On the way back it also learns <code>dW</code> and <code>db</code>, the slopes by its own numbers, which is what we came for.',
  relu: '(The T means <dfn>transposed</dfn>: rows and columns change places, so that the shapes fit.) <strong>Relu</strong> lets through what was above 0, with slope 1, and blocks the rest, with slope 0. On the way back it blocks the same places.',
  softmaxWithLoss:
    '<strong>SoftmaxWithLoss</strong> is the end of the way: softmax and cross-entropy in one. Their slopes, each of them unhandy, together are as simple as can be: what the network said, minus what was right.',
  mean: 'N is the number of pictures in the batch. It is there because the loss is their mean.',
  listTitle: 'The network, as a list',
  list: 'Now the network is an ordered dictionary of layers: forward from first to last, backward from last to first. The network itself does not need to know what its layers are.',
  walkTitle: 'The same, on your drawing',
  walk: 'Draw a digit. The second tutorial’s network reads it, with ReLU. Then go through its layers, forward and back: each step shows the formula, the shapes, and the numbers of your drawing. Say that the right answer would have been another digit, and see the loss rise and the slopes grow.',
  certain:
    'A right and certain answer leaves almost nothing to go back: y − t is nearly 0 in all ten places. A network learns from its mistakes, and from doubt.',
  where: 'where',
};
