// When a training is saved: every few seconds, when it stands, and when the visitor leaves.

import { type KeptRun, keep } from './kept-run.js';

/** Milliseconds between two savings, at least. */
const PACE = 3000;

export class Keeper {
  readonly #refused: () => void;
  #latest: (() => KeptRun | null) | null = null;
  #savedAt = 0;

  /** @param refused - Told when the browser does not store. */
  constructor(refused: () => void) {
    this.#refused = refused;
    addEventListener('pagehide', () => void this.save());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.save();
    });
  }

  /** There is something new, which `latest` gives. */
  news(latest: () => KeptRun | null): void {
    this.#latest = latest;
    if (performance.now() - this.#savedAt >= PACE) void this.save();
  }

  async save(): Promise<void> {
    const run = this.#latest?.() ?? null;
    this.#latest = null;
    if (run === null) return;
    this.#savedAt = performance.now();
    try {
      await keep(run);
    } catch {
      this.#refused();
    }
  }
}
