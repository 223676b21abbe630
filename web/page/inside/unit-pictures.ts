// The pictures of one unit: its weights, what comes in, what goes out. From numbers to pictures only.

import type { Anatomy, Stage } from './anatomy.js';
import { unitOf } from './anatomy.js';
import { asImage, type Colours, type Picture, scaleOf, sheetOf } from './pictures.js';
import { outputOf, type Reading } from './reading.js';

type Shape = [height: number, width: number, channels: number];

const DRAWING: Shape = [28, 28, 1];

/** How many maps, or rows of single values, stand side by side in a sheet. */
function columnsOf([height, , channels]: Shape): number {
  return height > 1 ? Math.ceil(Math.sqrt(channels)) : Math.min(10, channels);
}

export function sheet(
  values: Float32Array,
  shape: Shape,
  limit: number,
  colours: Colours,
): Picture {
  return { ...sheetOf(values, shape, columnsOf(shape)), limit, ...colours };
}

/** The drawing, in ink. */
export function drawing(reading: Reading | null, { ink }: Colours): Picture | null {
  if (reading === null) return null;
  return { values: reading.prediction.input, width: 28, limit: 1, above: ink, below: ink };
}

/** Of what comes in to a stage. */
export function incomingShape(anatomy: Anatomy, stage: number): Shape {
  const before = anatomy.hidden[stage - 1];
  return before === undefined ? DRAWING : asImage(before.shape);
}

export function incomingValues(anatomy: Anatomy, stage: number, reading: Reading): Float32Array {
  const before = anatomy.hidden[stage - 1];
  return before === undefined ? reading.prediction.input : outputOf(reading, before.last);
}

export function incoming(
  anatomy: Anatomy,
  stage: number,
  reading: Reading | null,
  colours: Colours,
): Picture | null {
  if (stage === 0 || reading === null) return drawing(reading, colours);
  const values = incomingValues(anatomy, stage, reading);
  return sheet(values, incomingShape(anatomy, stage), scaleOf(values), colours);
}

/** The shape of one unit's weights: all that comes in, or a window of it. */
export function weightShape(anatomy: Anatomy, index: number): Shape {
  const shape = incomingShape(anatomy, index);
  const [layer] = anatomy.hidden[index]?.layers ?? [];
  return layer?.type === 'Conv2d' ? [layer.kernel, layer.kernel, shape[2]] : shape;
}

/**
 * What one unit puts out, pixel by pixel.
 *
 * @param limit - The stage's scaleOf output, so that its units can be compared.
 */
export function outgoing(
  stage: Stage,
  unit: number,
  reading: Reading | null,
  limit: number,
  colours: Colours,
): Picture | null {
  if (reading === null) return null;
  const values = unitOf(outputOf(reading, stage.last), stage.units, unit);
  return { values, width: asImage(stage.shape)[1], limit, ...colours };
}
