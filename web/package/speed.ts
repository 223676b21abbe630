// How fast a training is, and how long the rest of it takes.

/** Milliseconds over which the speed is averaged, so that its number can be read. */
const WINDOW = 1000;

export class Speed {
  #steps = 0;
  #milliseconds = 0;
  // Of the run that is on, measuring and pauses for others included.
  #startedAt = 0;
  #stepsInRun = 0;

  start(): void {
    this.#startedAt = performance.now();
    this.#stepsInRun = 0;
  }

  learned(steps: number, milliseconds: number): void {
    this.#stepsInRun += steps;
    // What is older counts less and less.
    const kept = Math.exp(-milliseconds / WINDOW);
    this.#steps = kept * this.#steps + steps;
    this.#milliseconds = kept * this.#milliseconds + milliseconds;
  }

  get stepsPerSecond(): number | null {
    return this.#milliseconds > 0 ? (1000 * this.#steps) / this.#milliseconds : null;
  }

  secondsFor(steps: number): number | null {
    if (this.#stepsInRun === 0) return null;
    const seconds = (performance.now() - this.#startedAt) / 1000;
    return (seconds / this.#stepsInRun) * steps;
  }
}
