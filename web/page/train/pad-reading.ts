// The page's pad, reading with the newest weights of a training: its guest. The pad's own model, and
// what it was taught, wait until the guest goes.

import type { DigitPad } from '../../element/index.js';
import { loadModel, type Model } from '../../package/index.js';

export class PadReading {
  readonly #pad: DigitPad;
  #guest: Model | null = null;
  /** The one before, which others may look into until they have heard of the newer one. */
  #former: Model | null = null;
  #following = false;
  #weights: Uint8Array | null = null;

  constructor(pad: DigitPad) {
    this.#pad = pad;
    // Somebody else showed the guest out.
    pad.addEventListener('digitpad-guest', () => {
      if (pad.guest === null) this.#forget();
    });
  }

  get following(): boolean {
    return this.#following;
  }

  /** From now on the pad reads with what it is shown. */
  follow(): void {
    this.#following = true;
  }

  async show(weights: Uint8Array): Promise<void> {
    if (!this.#following) return;
    this.#weights = weights;
    const model = await loadModel(weights);
    // Newer ones have come meanwhile, or the guest has gone.
    if (this.#weights !== weights) {
      model.dispose();
      return;
    }
    this.#former?.dispose();
    this.#former = this.#guest;
    this.#guest = model;
    this.#pad.guest = model;
  }

  /** The pad reads with its own model again. */
  stop(): void {
    this.#pad.guest = null;
  }

  /** The pad's own model from now on; it can be taught. */
  async keep(weights: Uint8Array): Promise<void> {
    this.#pad.model = weights;
    await this.#pad.ready;
    this.stop();
  }

  #forget(): void {
    this.#following = false;
    this.#weights = null;
    this.#former?.dispose();
    this.#former = this.#guest;
    this.#guest = null;
  }
}
