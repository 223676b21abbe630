// The training that the browser keeps for the visitor's return (IndexedDB). It may refuse, or be full:
// who saves is told so.

import { del, get, set } from 'idb-keyval';
import type { Checkpoint } from '../../package/index.js';
import type { CurveData } from './curve.js';
import type { Recipe } from './recipe.js';

const KEY = 'digitpad-training';

export interface KeptRun {
  recipe: Recipe;
  checkpoint: Checkpoint;
  curve: CurveData;
  /** What it is laid over. */
  earlier?: { name: string; curve: CurveData } | null;
}

/** Null: there is none that is whole, or it cannot be had. */
export async function readKept(): Promise<KeptRun | null> {
  try {
    const kept = await get<unknown>(KEY);
    return isWhole(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isWhole(kept: unknown): kept is KeptRun {
  const { recipe, checkpoint, curve } = Object(kept) as Partial<KeptRun>;
  return (
    typeof recipe === 'object' &&
    Number.isInteger(checkpoint?.step) &&
    checkpoint?.weights instanceof Uint8Array &&
    curve?.losses instanceof Float32Array &&
    Array.isArray(curve.accuracies)
  );
}

/** @throws DOMException when the browser refuses, or has no room. */
export async function keep(run: KeptRun): Promise<void> {
  await set(KEY, run);
}

export async function dropKept(): Promise<void> {
  try {
    await del(KEY);
  } catch {}
}
