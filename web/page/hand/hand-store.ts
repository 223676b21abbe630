// Where hands are kept: one record in IndexedDB, changed in one transaction, so that it is always
// whole. Other tabs of the page hear of each change. Knows nothing of teaching.

import { createStore, get, type UseStore, update } from 'idb-keyval';
import { handTexts as texts } from '../../locales/hand.js';
import type { Hand } from './hand.js';

const VERSION = 1;
const NAME = 'digitpad-hands';
const KEY = 'shelf';

/** All hands that are kept. */
export interface Shelf {
  version: typeof VERSION;
  hands: Hand[];
  /** Which hand is in use, by the name of its model. */
  chosen: Record<string, string>;
}

const empty: Shelf = { version: VERSION, hands: [], chosen: {} };

export class HandStore {
  readonly #channel = new BroadcastChannel(NAME);
  /** Made at the first use: a browser that refuses storage throws then. */
  #store: UseStore | null = null;

  /** @param changed - Another tab has changed what is kept. */
  constructor(changed: () => void) {
    this.#channel.addEventListener('message', changed);
  }

  /** @throws Error in words that say why nothing can be had. */
  async read(): Promise<Shelf> {
    try {
      return shelf(await get(KEY, this.#open()));
    } catch (error) {
      throw refusal(error);
    }
  }

  /**
   * What is kept becomes what `how` makes of it: all of it, or, if that fails, nothing of it.
   *
   * @returns What is kept now.
   * @throws Error in words that say why it cannot be kept.
   */
  async change(how: (shelf: Shelf) => Shelf): Promise<Shelf> {
    let next = empty;
    try {
      await update<unknown>(
        KEY,
        (stored) => {
          next = how(shelf(stored));
          return next;
        },
        this.#open(),
      );
    } catch (error) {
      throw refusal(error);
    }
    this.#channel.postMessage('changed');
    return next;
  }

  #open(): UseStore {
    this.#store ??= createStore(NAME, NAME);
    return this.#store;
  }
}

/** @throws Unreadable when it is of a newer page, or damaged: what this one does not know it must not touch. */
function shelf(stored: unknown): Shelf {
  if (stored === undefined) return empty;
  const { version, hands, chosen } = Object(stored) as Partial<Shelf>;
  if (Number(version) > VERSION) throw new Unreadable(texts.keptByNewer);
  if (version !== VERSION || !Array.isArray(hands) || typeof chosen !== 'object') {
    throw new Unreadable(texts.keptDamaged);
  }
  return stored as Shelf;
}

class Unreadable extends Error {}

function refusal(error: unknown): Error {
  if (error instanceof Unreadable) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const words = name === 'QuotaExceededError' ? texts.storageFull : texts.storageRefused(message);
  return new Error(words, { cause: error });
}
