// The English prose of the course's page 1, of the data.

export const proseTexts = {
  title: '1 Data: a digit is 784 numbers (digitpad)',
  description:
    'A short course on a small neural network, page 1: MNIST, pixels as numbers, labels, batches. With live parts.',
  heading: 'A digit is 784 numbers',
  lead: 'Four short pages about one small neural network. They follow two well-known tutorials: first the network of two layers in plain numpy, then the same network made of layers. What moves here is that network itself, running in your browser. School mathematics and a little Python are enough; each term is explained where it first comes.',
  mnistTitle: 'MNIST',
  mnist:
    '<dfn>MNIST</dfn> is a collection of 70,000 small pictures of handwritten digits, each with its <dfn>label</dfn>: the digit that the writer meant. 60,000 of them, the <dfn>training set</dfn>, are there to learn from. The other 10,000, the <dfn>test set</dfn>, are kept back, to ask afterwards whether what was learned also holds for digits never seen before.',
  picture:
    'Each picture is 28 <dfn>pixels</dfn> (dots) high and 28 wide, which makes 784, and each pixel is one number: 0 is paper, 255 is full ink, and what lies between is grey. These are the first three pictures of the training set.',
  rowTitle: 'From a picture to a row',
  row: 'Our network takes a row of numbers, not a square. So the 28 rows of the picture are written one after the other, which is called to <dfn>flatten</dfn> it. And each number is divided by 255, so that all lie between 0 and 1, which is called to <dfn>normalise</dfn> it; under the picture above they stand like that already. Numbers of the same small size are easier to learn from. The row that comes out is called <code>x</code>.',
  shape:
    'The <dfn>shape</dfn> of a table says how many rows and how many columns it has: here one row for each picture, and one column for each pixel. Keep an eye on shapes: most mistakes in such programs are mistakes in a shape.',
  labelTitle: 'The label, as ten numbers',
  label:
    'The network will answer with ten numbers, one for each digit. To compare, the label is written in the same way: ten numbers, all 0 but for a 1 in the place of the right digit. That is called <dfn>one-hot</dfn>, and the row is called <code>t</code>, for target. For a 5:',
  drawnTitle: 'Your digit, made the same way',
  drawn:
    'What you draw is no MNIST picture yet. MNIST’s makers scaled each digit into a box of 20 by 20 pixels, kept its proportions, and put its <dfn>centre of mass</dfn>, the point on which the ink would balance, in the middle of the 28 by 28. The pad does the same with your strokes. Draw a small digit in a corner: in “what it sees” it is as large as any other, and in the middle.',
  drawnMatters:
    'A network answers well only where the question looks like those that it has learned from. This step, which has nothing to do with learning, decides more than the network itself whether your drawing is read.',
  batchTitle: 'A batch',
  batch:
    'Learning from one picture at a time is restless: each pulls in its own direction. Learning from all 60,000 at once is calm, but each step takes long. In between lies the <dfn>batch</dfn>: here, 100 pictures drawn at random. Then <code>x</code> is a table of 100 rows, and so is <code>t</code>. Nothing else in the program has to change.',
  lookTitle: 'Look around',
  look: 'Before teaching a network one should have looked at what it learns from. Here is the test set. Which of its digits would you yourself not be sure of?',
  pixels: 'pixels',
};
