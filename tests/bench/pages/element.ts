// The smallest page with <digit-pad>: the element with the reader's weights, and a drawing as soon as
// the model is there.

import '../../../web/element/index.js';
import { fixture } from '../peers/peer.js';
import { reportPaint } from './cold.js';

const pad = document.createElement('digit-pad');
pad.setAttribute('show', 'input probabilities');
pad.setAttribute('model', fixture('reader.safetensors'));
document.body.append(pad);
await pad.ready;
pad.strokes = [
  [
    [0.5, 0.2],
    [0.5, 0.8],
  ],
];
await pad.updateComplete;
reportPaint();
