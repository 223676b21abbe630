// One lesson: the reader is taught ten drawings, as a visitor teaches it, and forgets them again.

import { loadModel } from '../../../web/package/index.js';
import { digits } from '../../browser/support/digits.js';
import { fixture } from '../peers/peer.js';

const model = await loadModel(fixture('reader.safetensors'));
const drawings = digits.map((strokes, label) => ({ strokes, label }));

/** Milliseconds. */
async function lesson(): Promise<number> {
  const { milliseconds } = await model.teach(drawings);
  model.forgetLessons();
  return milliseconds;
}

declare global {
  interface Window {
    lesson: typeof lesson;
  }
}

window.lesson = lesson;
