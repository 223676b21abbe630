// The English prose of the course's page 2, of the way forward.

export const proseTexts = {
  title: '2 Forward: from 784 numbers to one answer (digitpad)',
  description:
    'A short course on a small neural network, page 2: weights, biases, sigmoid, softmax. With live parts.',
  heading: 'From 784 numbers to one answer',
  lead: '784 pixels go in, ten probabilities come out. In between there are only sums, products, and two small functions.',
  unitTitle: 'One unit',
  unit: 'A <dfn>unit</dfn> (or neuron) takes all 784 pixels, multiplies each by a <dfn>weight</dfn>, a number of its own that says how much this pixel counts for it, and adds everything up. Then it adds one more number of its own, the <dfn>bias</dfn>, which decides how easily the sum becomes large.',
  weight:
    'A weight above 0 says: ink here speaks for what I look for. Below 0: ink here speaks against it. So the weights of a unit are themselves a picture of 28 by 28. You will see them below.',
  layerTitle: 'Fifty at once',
  layer:
    'Fifty such units side by side make a <dfn>layer</dfn>. Their weights, one column for each unit, are a table <code>W1</code>; their biases a row <code>b1</code>. All fifty sums at once are one <dfn>matrix product</dfn>: each row of <code>x</code> with each column of <code>W1</code>.',
  random:
    'In the beginning the weights are small random numbers. They must not all be the same: units that begin alike would learn alike, and fifty of them would be worth no more than one.',
  bendTitle: 'A bend',
  bend: 'A sum of sums is again a sum: two layers of nothing but sums could do no more than one. So each sum goes through a bent function, the <dfn>activation</dfn>. The first tutorial takes the <dfn>sigmoid</dfn>, which squeezes any number between 0 and 1. The second takes <dfn>ReLU</dfn>, which lets pass what is above 0 and makes the rest 0.',
  scoresTitle: 'Ten scores',
  scores:
    'The second layer does with the fifty what the first did with the pixels. It has ten units, and gives ten <dfn>scores</dfn>, one for each digit: the higher, the more this digit.',
  count:
    'This is why the network is called 784-50-10. All it will ever know is in its weights and biases: 784 × 50 + 50 + 50 × 10 + 10 = 39,760 numbers.',
  softmaxTitle: 'Ten probabilities',
  softmax:
    'Scores can be any numbers. <dfn>Softmax</dfn> makes probabilities of them: it raises e (2.718…) to each score, so that all become positive, and divides by their sum, so that together they are 1, or 100 %.',
  differences:
    'Only differences between scores matter. That is why the largest may be taken off all of them first, as the code does: e to the power of 1,000 is more than a computer can hold. Move the scores, and see how soon one digit takes all.',
  predictTitle: 'All of it, on your drawing',
  predict:
    'That was the whole way forward. In numpy it is five lines, and no part of them knows what a digit is.',
  draw: 'Draw a digit. The network that reads it is the first tutorial’s, trained: a sigmoid, and the 39,760 numbers. The sliders above take its scores for your drawing.',
  units:
    'Below are its fifty units. Point at one, or go there with the arrow keys: you see its weights, its sum on your drawing, what the sigmoid makes of it, and what it says to the answer. “Why?” then asks the other way round: which pixels spoke for this digit, and which against.',
};
