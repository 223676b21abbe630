// The English prose of the course's page 4, of training.

export const proseTexts = {
  title: '4 Training: check first, then go downhill (digitpad)',
  description:
    'A short course on a small neural network, page 4: the gradient check, stochastic gradient descent, overfitting. With live parts.',
  heading: 'Check first, then go downhill',
  lead: 'Backprop is fast, and easily written wrong: a wrong one still learns, only worse, and says nothing. So before training it is compared with a method that is slow, but too simple to be wrong.',
  numericalTitle: 'A slope without mathematics',
  numerical:
    'Move one weight up by a small step h, and look at the loss. Move it down by h, and look again. The difference, divided by 2h, is nearly the slope. It is called the <dfn>numerical gradient</dfn>.',
  slope:
    'Here is one weight of a new network, on the first picture of the training set, a 5: the weight that leads from the first of the fifty units to the score of 5. The blue line has the slope that backprop found. The dashed line goes through the two points that the numerical method looks at. Make h smaller, and it turns into the blue one.',
  checkTitle: 'All 39,760',
  check:
    'The numerical method runs the network twice for each weight: 79,520 times for one gradient. Nobody can train like that, but one can check like that, once. The table does it for three pictures, in <dfn>double precision</dfn> (numbers of 16 digits instead of 7). Then break a layer, and see that the check finds out.',
  downhillTitle: 'Downhill',
  downhill:
    'The gradient points uphill, so each weight takes a small step the other way. How small, the <dfn>learning rate</dfn> says, here 0.1: too small, and it takes for ever; too large, and it jumps across the valley. As each step looks at other pictures, drawn at random, this is called <dfn>stochastic gradient descent</dfn>, or SGD.',
  epoch:
    'That is all of learning. 600 steps of 100 pictures are as many pictures as the training set has: an <dfn>epoch</dfn>. The tutorials take 20,400 steps, which is 34 epochs.',
  watchTitle: 'Watch it learn',
  watch:
    'Draw a digit first, then press Train: the pad reads it with the newest weights, ten times a second. MNIST, 11 MB, is fetched once. Nothing leaves your browser.',
  accuracy:
    'The loss jumps about, since each batch is another one, and yet it falls. The <dfn>accuracy</dfn>, the share of digits read right, rises for the training set and for the test set alike. If the solid curve went on rising while the dashed one stayed behind, the network would be learning its pictures by heart: <dfn>overfitting</dfn>. That is what the test set is for.',
  results:
    'At the end the first tutorial’s network, with the sigmoid, reads <span id="sigmoid">96.05</span> % of the test set right, and the second’s, with ReLU, <span id="relu">97.38</span> %: those are the two that digitpad comes with. <code>digitpad evaluate</code> measures them again.',
  nextTitle: 'And then?',
  next: 'Your own weights from numpy (<code>w1.npy</code>, <code>b1.npy</code>, <code>w2.npy</code>, <code>b2.npy</code>), dropped onto <a href="../index.html">the page</a>, run there at once. There you can also <a href="../index.html#hand">teach the network your hand</a>, and <a href="../index.html#embed">put the pad on a page of your own</a>. And in Train above there is a third recipe, a <dfn>CNN</dfn>: a network that does know what is up, down and beside.',
};
