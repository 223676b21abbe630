// Keeps what a pad is taught: each lesson's drawings before its first step and after its last, by
// hand and model; teaches them again when the page comes back. The network itself is not kept: the
// same drawings, taught to the same weights, make it again. Decides what is true; your-hand.ts
// shows it.
//
// Three lists of drawings can differ: those that are kept (`hand.drawings`), those that the pad's
// network knows (`pad.taught`), and what the pad knew when that was last kept (`#base`).
// Whatever changes is carried over as a change (see `merged`), so that no tab overwrites another's.

import type { DigitPad } from '../../element/index.js';
import { handTexts as texts } from '../../locales/hand.js';
import type { LessonProgress, Model } from '../../package/index.js';
import {
  type Asked,
  type Drawings,
  fingerprint,
  type Hand,
  merged,
  newHand,
  same,
} from './hand.js';
import { HandStore, type Shelf } from './hand-store.js';

/** The latest change, and the way back from it. */
interface Change {
  words: string;
  undo(): Promise<void>;
}

export class Keeping {
  /** In use, as it is kept, or would be if it could; null: nothing was taught yet. */
  hand: Hand | null = null;
  /** All hands of the model in use. */
  hands: readonly Hand[] = [];
  /** How far the lesson is that a change here asked for. */
  progress: LessonProgress | null = null;
  /** A lesson that did not end: the page was closed in the middle of it. */
  unfinished: Asked | null = null;
  /** Why drawings are not taught. */
  trouble: string | null = null;
  /** Why nothing can be kept. */
  refusal: string | null = null;
  change: Change | null = null;

  readonly #pad: DigitPad;
  readonly #update: () => void;
  readonly #store = new HandStore(() => void this.#lookAgain());
  #model: Model | null = null;
  /** Fingerprint of the model's weights before its first lesson; empty: it had one already. */
  #weights = '';
  #known: Drawings = [];
  #base: Drawings = [];
  /** What a lesson that is asked for here starts from. */
  #start: Drawings | null = null;

  /** @param update - Called whenever something here has changed. */
  constructor(pad: DigitPad, update: () => void) {
    this.#pad = pad;
    this.#update = update;
    pad.addEventListener('digitpad-model', () => this.#modelChanged());
    pad.addEventListener('digitpad-teaching', (event) => {
      this.#begins((event as CustomEvent<{ drawings: Drawings }>).detail.drawings);
    });
    this.#modelChanged();
  }

  /** Why the network does not know all that is kept, or nothing else; null: it does. */
  get behind(): string | null {
    if (this.hand === null || this.#model === null || this.progress !== null) return null;
    if (same(this.hand.drawings, this.#known)) return null;
    if (this.trouble !== null) return this.trouble;
    const { weights } = this.hand;
    return this.#weights !== '' && weights !== this.#weights
      ? texts.otherWeights(this.hand.model)
      : texts.taughtElsewhere;
  }

  /** Teaches all that is kept. */
  async catchUp(): Promise<void> {
    if (this.hand !== null) await this.#teach(this.hand.drawings, this.hand.asked);
  }

  /** The drawings in the place of the kept ones; `words` say what that did. */
  async replace(drawings: Drawings, words: string): Promise<void> {
    const before = this.hand?.drawings ?? [];
    if (!(await this.#teach(drawings))) return;
    this.change = { words, undo: () => this.replace(before, texts.undone) };
    this.#update();
  }

  async finish(): Promise<void> {
    if (this.unfinished === null) return;
    const { base, drawings } = this.unfinished;
    this.unfinished = null;
    await this.replace(merged(base, drawings, this.hand?.drawings ?? []), texts.finished);
  }

  async giveUp(): Promise<void> {
    this.unfinished = null;
    await this.#put({ asked: null });
  }

  async rename(name: string): Promise<void> {
    if (this.hand === null) return;
    this.hand = { ...this.hand, name };
    await this.#put({ name });
  }

  async choose(hand: Hand): Promise<void> {
    this.#use(hand);
    this.change = null;
    await this.#put({});
    await this.catchUp();
  }

  /** Keeps another hand, and uses it; `words` say where it came from. */
  async add(name: string, drawings: Drawings, words: string): Promise<void> {
    if (this.#model === null) return;
    const before = this.hand;
    await this.choose({ ...newHand(name, this.#model.name, this.#weights), drawings });
    const undo = async () => {
      await this.remove();
      if (before !== null) await this.choose(before);
    };
    this.change = { words, undo };
    this.#update();
  }

  /** Keeps the hand in use no longer; another one, or none, is used then. */
  async remove(): Promise<void> {
    const { hand } = this;
    if (hand === null) return;
    await this.#change((shelf) => ({
      ...shelf,
      hands: shelf.hands.filter(({ id }) => id !== hand.id),
    }));
    this.hands = this.hands.filter(({ id }) => id !== hand.id);
    const [next = null] = this.hands;
    if (next !== null) {
      await this.choose(next);
    } else {
      this.#use(null);
      await this.#teach([]);
    }
    this.change = { words: texts.handRemoved(hand.name), undo: () => this.choose(hand) };
    this.#update();
  }

  /** Keeps what could not be kept before. */
  async keepAgain(): Promise<void> {
    await this.#keep(this.#known, this.#known);
  }

  #modelChanged(): void {
    const { model, taught } = this.#pad;
    if (model !== this.#model) {
      this.#model = model;
      void this.#arrive(model);
    } else if (this.#start === null && !same(taught, this.#known)) {
      // By a visitor, at the pad: a lesson, Undo lesson or Forget.
      const before = this.hand?.drawings ?? [];
      const forgot = taught.length === 0 && before.length > 0;
      const undo = () => this.replace(before, texts.undone);
      this.change = forgot ? { words: texts.forgotten(before.length), undo } : null;
      void this.#learned(this.#known);
    }
  }

  async #arrive(model: Model | null): Promise<void> {
    this.#known = [];
    this.#base = [];
    this.change = null;
    this.#use(null);
    this.hands = [];
    if (model === null) return;
    this.#weights = this.#pad.taught.length === 0 ? fingerprint(model.parameters()) : '';
    await this.#lookAgain();
    if (this.#model !== model) return;
    if (this.#pad.taught.length > 0) {
      await this.#learned([]);
    } else if (this.hand?.weights === this.#weights && this.hand.drawings.length > 0) {
      await this.catchUp();
    }
  }

  /** Another tab changed what is kept, or nobody has looked yet. */
  async #lookAgain(): Promise<void> {
    try {
      const shelf = await this.#store.read();
      if (this.hand === null) this.#adopt(shelf, shelf.chosen[this.#model?.name ?? '']);
      else this.#adopt(shelf, this.hand.id);
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** A lesson begins: what it is to teach is kept before it can be interrupted. */
  #begins(drawings: Drawings): void {
    const base = this.#start ?? this.#known;
    if (this.hand !== null && same(drawings, this.hand.drawings)) return;
    void this.#put({ asked: { base, drawings } });
  }

  /**
   * @param asked - What is still to be taught after it.
   * @returns Whether the network knows them now.
   */
  async #teach(drawings: Drawings, asked: Asked | null = null): Promise<boolean> {
    const start = this.hand?.drawings ?? [];
    this.#start = start;
    this.trouble = null;
    this.#advance({ step: 0, steps: 1 });
    try {
      const onProgress = (progress: LessonProgress) => this.#advance(progress);
      if (!same(drawings, this.#pad.taught)) {
        await this.#pad.teachAll([...drawings], { onProgress });
      }
      this.#start = null;
      await this.#learned(start, asked);
      return true;
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      // Another model ends a lesson: nothing is wrong.
      if (name !== 'AbortError') this.trouble = message;
      return false;
    } finally {
      this.#start = null;
      this.#advance(null);
    }
  }

  #learned(before: Drawings, asked: Asked | null = null): Promise<void> {
    this.#known = this.#pad.taught;
    this.trouble = null;
    return this.#keep(before, this.#known, asked);
  }

  /** Carries the change from `before` to `taught` over to what is kept. */
  async #keep(before: Drawings, taught: Drawings, asked: Asked | null = null): Promise<void> {
    if (this.hand === null && taught.length === 0) return;
    const mine = this.#handInUse();
    // What could not be kept before must come into it with this change.
    const base = this.refusal === null ? before : this.#base;
    const { drawings } = mine;
    this.hand = { ...mine, drawings: merged(before, taught, drawings), weights: this.#weights };
    const now = { ...this.hand, asked };
    const kept = await this.#change((shelf) => {
      const theirs = shelf.hands.find(({ id }) => id === mine.id)?.drawings ?? base;
      return withHand(shelf, { ...now, drawings: merged(base, taught, theirs) });
    });
    if (kept) this.#base = taught;
  }

  /** Changes something of the hand in use that is no drawing. */
  async #put(some: Partial<Hand>): Promise<void> {
    const mine = this.#handInUse();
    await this.#change((shelf) => {
      const theirs = shelf.hands.find(({ id }) => id === mine.id) ?? mine;
      return withHand(shelf, { ...theirs, ...some });
    });
  }

  #handInUse(): Hand {
    this.hand ??= newHand(texts.myHand, this.#model?.name ?? '', this.#weights);
    return this.hand;
  }

  /** @returns Whether it is kept. If not, the page says so, and goes on with what it has. */
  async #change(how: (shelf: Shelf) => Shelf): Promise<boolean> {
    try {
      const shelf = await this.#store.change(how);
      this.refusal = null;
      this.#adopt(shelf, this.hand?.id);
      return true;
    } catch (error) {
      this.#refuse(error);
      return false;
    }
  }

  #adopt({ hands }: Shelf, id: string | undefined): void {
    this.hands = hands.filter(({ model }) => model === this.#model?.name);
    const hand = this.hands.find((kept) => kept.id === id);
    if (hand !== undefined && hand.id !== this.hand?.id) this.#use(hand);
    else if (hand !== undefined) this.hand = hand;
    if (hand?.asked === null) this.unfinished = null;
    this.#update();
  }

  #use(hand: Hand | null): void {
    this.hand = hand;
    this.trouble = null;
    this.unfinished = hand?.asked ?? null;
    this.#update();
  }

  #advance(progress: LessonProgress | null): void {
    this.progress = progress;
    this.#update();
  }

  #refuse(error: unknown): void {
    this.refusal = error instanceof Error ? error.message : String(error);
    this.#update();
  }
}

function withHand(shelf: Shelf, hand: Hand): Shelf {
  const known = shelf.hands.some(({ id }) => id === hand.id);
  return {
    ...shelf,
    hands: known
      ? shelf.hands.map((other) => (other.id === hand.id ? hand : other))
      : [...shelf.hands, hand],
    chosen: { ...shelf.chosen, [hand.model]: hand.id },
  };
}
