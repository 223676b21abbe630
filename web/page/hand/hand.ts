// What one hand is: drawings with their labels, under a name, and the network that they were taught
// to. Pure functions; where hands are kept and taught is not known here.

import type { LabelledDrawing, Parameter } from '../../package/index.js';

export type Drawings = readonly LabelledDrawing[];

/** What a lesson is to make of the drawings; kept from before its first step until its end. */
export interface Asked {
  /** The drawings that it started from. */
  base: Drawings;
  drawings: Drawings;
}

export interface Hand {
  id: string;
  name: string;
  /** Name of the model that was taught. */
  model: string;
  /** Which weights that model had before its first lesson; see `fingerprint`. */
  weights: string;
  drawings: Drawings;
  asked: Asked | null;
}

export function newHand(name: string, model: string, weights: string): Hand {
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  return { id, name, model, weights, drawings: [], asked: null };
}

/** `name`, or with the first number behind it that makes it another than the ones taken. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${name} ${n}`;
  return free;
}

function keyOf({ strokes }: LabelledDrawing): string {
  return JSON.stringify(strokes);
}

function byKey(drawings: Drawings): Map<string, LabelledDrawing> {
  return new Map(drawings.map((drawing) => [keyOf(drawing), drawing]));
}

/** Whether they teach the same: the order counts. */
export function same(some: Drawings, others: Drawings): boolean {
  return (
    some.length === others.length &&
    some.every((drawing, i) => {
      const other = others[i];
      return drawing.label === other?.label && keyOf(drawing) === keyOf(other);
    })
  );
}

/**
 * What becomes of `theirs` when that is done to it which made `mine` of `base`: what was added is
 * added, what was removed is removed, what got another label gets it. Nothing else is lost.
 */
export function merged(base: Drawings, mine: Drawings, theirs: Drawings): Drawings {
  if (same(base, theirs)) return mine;
  const [before, after, kept] = [byKey(base), byKey(mine), byKey(theirs)];
  const staying = theirs
    .filter((drawing) => after.has(keyOf(drawing)) || !before.has(keyOf(drawing)))
    .map((drawing) => {
      const now = after.get(keyOf(drawing));
      const changed = now !== undefined && now.label !== before.get(keyOf(drawing))?.label;
      return changed ? now : drawing;
    });
  // What is in both, but no longer in theirs, was removed there, unless it has a new label here.
  const added = mine.filter(
    (drawing) => !kept.has(keyOf(drawing)) && before.get(keyOf(drawing))?.label !== drawing.label,
  );
  return [...staying, ...added];
}

/**
 * Tells weights apart: the same ones give the same text on every machine (the steps of FNV-1a, one
 * for each float32). Not proof against malice, which would gain nothing.
 */
export function fingerprint(parameters: Parameter[]): string {
  let hash = 0x811c9dc5;
  for (const { values } of parameters) {
    for (const bits of new Uint32Array(values.buffer, values.byteOffset, values.length)) {
      hash = Math.imul(hash ^ bits, 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
