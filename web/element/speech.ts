// What is spoken of the answer: only once it holds still, since it changes with every stroke.

import type { Host } from './model-slot.js';

/** How long the answer must hold still before it is spoken. */
const SETTLED_MS = 600;

export class Speech {
  /** What the status says. */
  spoken = '';
  readonly #host: Host;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** To be spoken when it has settled; nothing is said at once. */
  settle(words: string): void {
    clearTimeout(this.#settling);
    if (words === '') {
      this.spoken = '';
    } else if (words !== this.spoken) {
      this.#settling = setTimeout(() => this.say(words), SETTLED_MS);
    }
  }

  say(words: string): void {
    clearTimeout(this.#settling);
    this.spoken = words;
    this.#host.requestUpdate();
  }
}
