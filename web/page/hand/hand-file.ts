// A hand as a file, to take to another device: JSON that people can read, one drawing a line, each
// line as `digitpad evaluate --teach` takes it. What comes in may be anything: it is believed field
// by field, and what is wrong is named.

import { checkStrokes } from '../../element/drawing.js';
import { handTexts as texts } from '../../locales/hand.js';
import type { LabelledDrawing, Strokes } from '../../package/index.js';
import type { Drawings, Hand } from './hand.js';

const FORMAT = 'digitpad-hand';
const VERSION = 1;

/** More than anybody draws, and few enough for a page. */
const MOST_DRAWINGS = 1000;
const MOST_BYTES = 20_000_000;

export interface HandFile {
  name: string;
  model: string;
  drawings: Drawings;
}

export function handFile({ name, model, weights, drawings }: Hand): string {
  const head = JSON.stringify({ format: FORMAT, version: VERSION, name, model, weights }, null, 2);
  const lines = drawings.map(({ label, strokes }) => `    ${JSON.stringify({ label, strokes })}`);
  return `${head.slice(0, -2)},\n  "drawings": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** A name for the file, from the hand's. */
export function fileName({ name }: Hand): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'hand'}.digitpad.json`;
}

/** @throws Error that names what is wrong. */
export function readHandFile(text: string): HandFile {
  if (text.length > MOST_BYTES) throw new Error(texts.fileTooLarge);
  const file = fields(parsed(text));
  if (file.format !== FORMAT) throw new Error(texts.fileFormat(said(file.format)));
  const { version, name, model, drawings } = file;
  if (typeof version === 'number' && version > VERSION) throw new Error(texts.fileNewer(version));
  if (version !== VERSION) throw new Error(texts.fileVersion(said(version)));
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100) {
    throw new Error(texts.fileField('name', said(name), texts.fileName));
  }
  if (typeof model !== 'string') {
    throw new Error(texts.fileField('model', said(model), texts.fileModel));
  }
  if (!Array.isArray(drawings) || drawings.length === 0 || drawings.length > MOST_DRAWINGS) {
    throw new Error(texts.fileField('drawings', said(drawings), texts.fileDrawings(MOST_DRAWINGS)));
  }
  return { name: name.trim(), model, drawings: drawings.map(drawing) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(texts.fileNoJson, { cause });
  }
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(texts.fileFormat(said(value)));
  return { ...value };
}

function drawing(value: unknown, i: number): LabelledDrawing {
  const name = `drawings[${i}]`;
  if (typeof value !== 'object' || value === null) {
    throw new Error(texts.fileField(name, said(value), texts.fileDrawing));
  }
  const { label, strokes } = fields(value);
  if (!Number.isInteger(label) || Number(label) < 0 || Number(label) > 9) {
    throw new Error(texts.fileField(`${name}.label`, said(label), texts.fileLabel));
  }
  checkStrokes(strokes as Strokes, `${name}.strokes`);
  if (!(strokes as Strokes).some((stroke) => stroke.length > 0)) {
    throw new Error(texts.fileField(`${name}.strokes`, '[]', texts.fileInk));
  }
  return { strokes: strokes as Strokes, label: Number(label) };
}

/** A value as messages show it, however large it is. */
function said(value: unknown): string {
  if (value === undefined) return texts.fileMissing;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
