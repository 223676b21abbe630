// Says when a training has gone astray, from its losses alone: they explode, or the network, having
// jumped, answers like one who guesses and does not learn any more (dead ReLUs, saturated sigmoids).

/** Losses that are judged together: that of a single batch varies. */
const WINDOW = 50;
/** The loss of one who knows nothing: each of ten digits is as likely. */
const GUESSING = Math.log(10);
/** So many times what guessing costs, or the network did at first, is no way to go on from. */
const EXPLODED = 3;
/** So many times that, in a single batch, is a jump: healthy losses do not do it. */
const JUMP = 1.2;
/** From one window to the next, a loss that falls comes to less than this share. */
const FALLING = 0.98;
/** Up to so many times the least so far, the weights are worth going back to. */
const GOOD = 1.25;

export class Divergence {
  #sum = 0;
  #count = 0;
  #highest = 0;
  /** What is worth nothing: the loss of guessing, or of the network as it began. */
  #nothing: number | null = null;
  #before = Number.POSITIVE_INFINITY;
  #least = Number.POSITIVE_INFINITY;
  /** Mean loss of the latest steps that were judged together, in nats. */
  mean = 0;

  /** To be called with each step's loss; null means that there is nothing to say. */
  judge(loss: number): 'good' | 'diverged' | null {
    this.#nothing ??= Math.max(GUESSING, loss);
    if (!Number.isFinite(loss)) {
      this.mean = loss;
      return 'diverged';
    }
    this.#highest = Math.max(this.#highest, loss);
    this.#sum += loss;
    this.#count += 1;
    if (this.#count < WINDOW) return null;
    this.mean = this.#sum / WINDOW;
    this.#sum = 0;
    this.#count = 0;
    if (this.mean > EXPLODED * this.#nothing || this.#guesses(this.#nothing)) return 'diverged';
    this.#before = this.mean;
    this.#least = Math.min(this.#least, this.mean);
    return this.mean <= GOOD * this.#least ? 'good' : null;
  }

  #guesses(nothing: number): boolean {
    const jumped = this.#highest > JUMP * nothing;
    const astray = this.mean > FALLING * GUESSING && this.mean < EXPLODED * GUESSING;
    return jumped && astray && this.mean > FALLING * this.#before;
  }
}
