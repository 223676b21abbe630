// The section "Your hand": the drawings that the network was taught, to be looked at, corrected,
// removed, kept under a name and taken to another device. Shows what keeping.ts knows, and asks it.

import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../../element/controls.js';
import type { DigitPad } from '../../element/index.js';
import { handTexts as texts } from '../../locales/hand.js';
import type { LabelledDrawing } from '../../package/index.js';
import { selectStyles } from '../select-styles.js';
import { freeName, type Hand } from './hand.js';
import { fileName, handFile, readHandFile } from './hand-file.js';
import { handStyles } from './hand-styles.js';
import { Keeping } from './keeping.js';
import { picture } from './picture.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export class YourHand extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = [controlStyles, selectStyles, handStyles];

  /** Whose lessons are kept. */
  declare pad: DigitPad | null;
  #keeping: Keeping | null = null;
  /** A file that is no hand. */
  #failure: string | null = null;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('pad') || this.pad === null || this.#keeping !== null) return;
    this.#keeping = new Keeping(this.pad, () => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const hand = this.#keeping?.hand ?? null;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${texts.heading}</h2>
      <p class="lead">${texts.lead}</p>
      ${this.#tools(hand)}
      <div class="words" aria-live="polite">${this.#keeping && this.#words(this.#keeping)}</div>
      ${hand === null || hand.drawings.length === 0 ? nothing : this.#gallery(hand)}
    </section>`;
  }

  #tools(hand: Hand | null): TemplateResult {
    const busy = this.#busy;
    return html`<div class="tools">
      ${hand === null ? nothing : this.#choice(hand)}
      <div class="buttons">
        ${
          hand === null
            ? nothing
            : html`<button ?disabled=${busy} @click=${this.#addHand}>${texts.newHand}</button>
              <button ?disabled=${busy} @click=${() => this.#keeping?.remove()}>
                ${texts.removeHand}
              </button>
              <button ?disabled=${hand.drawings.length === 0} @click=${() => save(hand)}>
                ${texts.export}
              </button>`
        }
        <button ?disabled=${busy} @click=${this.#pickFile}>${texts.import}</button>
        <input
          type="file"
          accept=".json,application/json"
          hidden
          aria-label=${texts.import}
          @change=${this.#importFile}
        />
      </div>
    </div>`;
  }

  #choice(hand: Hand): TemplateResult {
    const hands = this.#hands;
    const choice = html`<label for="hand">${texts.hand}</label>
      <div class="select"><select id="hand" ?disabled=${this.#busy} @change=${this.#chooseHand}>
        ${repeat(
          hands,
          ({ id }) => id,
          ({ id, name }) => html`<option value=${id} ?selected=${id === hand.id}>${name}</option>`,
        )}
      </select></div>`;
    return html`<div class="choice">
      ${hands.length > 1 ? choice : nothing}
      <label for="name">${texts.name}</label>
      <input
        id="name"
        maxlength="100"
        autocomplete="off"
        .value=${hand.name}
        @change=${this.#rename}
      />
    </div>`;
  }

  #words(keeping: Keeping): TemplateResult[] {
    const { hand, progress, refusal, behind, unfinished, change, trouble } = keeping;
    const lines: TemplateResult[] = [];
    if (this.#failure !== null) lines.push(warning(this.#failure));
    if (refusal !== null) {
      lines.push(
        warning(
          refusal,
          button(texts.tryAgain, () => keeping.keepAgain()),
        ),
      );
    }
    if (progress !== null) {
      const { step, steps } = progress;
      lines.push(html`<p>${texts.teaching}</p>
        <progress aria-label=${texts.progress} .value=${step} max=${steps}></progress>`);
      return lines;
    }
    if (unfinished !== null) {
      const take = button(texts.teachNow, () => keeping.finish());
      const leave = button(texts.giveUp, () => keeping.giveUp());
      lines.push(note(texts.unfinished, html`${take}${leave}`));
    }
    if (behind !== null) {
      const catchUp = () => keeping.catchUp();
      lines.push(
        trouble !== null
          ? warning(texts.notTaught(trouble), button(texts.tryAgain, catchUp))
          : note(behind, button(takesOver(behind), catchUp)),
      );
    } else if (trouble !== null) {
      lines.push(warning(trouble));
    }
    if (change !== null) {
      lines.push(
        note(
          change.words,
          button(texts.undo, () => change.undo()),
        ),
      );
    } else if (lines.length === 0) {
      const count = hand?.drawings.length ?? 0;
      lines.push(note(count === 0 ? texts.nothingYet : texts.summary(count, hand?.model ?? '')));
    }
    return lines;
  }

  #gallery({ drawings }: Hand): TemplateResult {
    return html`<ul class="gallery" aria-label=${texts.gallery}>
      ${repeat(
        drawings,
        ({ strokes }) => JSON.stringify(strokes),
        (drawing, i) => this.#figure(drawing, i),
      )}
    </ul>`;
  }

  #figure({ strokes, label }: LabelledDrawing, i: number): TemplateResult {
    const answer = this.pad?.model?.predict(strokes)?.digit ?? label;
    const busy = this.#busy;
    return html`<li>
      ${picture(strokes, texts.drawing(i + 1, label))}
      <p class=${answer === label ? '' : 'otherwise'}>${texts.readAs(answer)}</p>
      <div class="select">
        <select
          aria-label=${texts.itIsNumber(i + 1)}
          ?disabled=${busy}
          .value=${String(label)}
          @change=${(event: Event) => this.#relabel(i, event)}
        >
          ${DIGITS.map(
            (digit) =>
              html`<option value=${digit} ?selected=${digit === label}>${texts.itIs(digit)}</option>`,
          )}
        </select>
      </div>
      <button
        aria-label=${texts.removeNumber(i + 1)}
        ?disabled=${busy}
        @click=${() => this.#remove(i, label)}
      >${texts.remove}</button>
    </li>`;
  }

  get #busy(): boolean {
    return this.#keeping?.progress !== null;
  }

  /** All that can be chosen: the one in use, too, where nothing can be kept. */
  get #hands(): readonly Hand[] {
    const { hand = null, hands = [] } = this.#keeping ?? {};
    return hand === null || hands.some(({ id }) => id === hand.id) ? hands : [...hands, hand];
  }

  #relabel(i: number, event: Event): void {
    const label = Number((event.target as HTMLSelectElement).value);
    const drawings = this.#keeping?.hand?.drawings ?? [];
    const next = drawings.map((drawing, at) => (at === i ? { ...drawing, label } : drawing));
    void this.#keeping?.replace(next, texts.relabelled(label));
  }

  #remove(i: number, label: number): void {
    const drawings = this.#keeping?.hand?.drawings ?? [];
    void this.#keeping?.replace(
      drawings.filter((_, at) => at !== i),
      texts.removed(label),
    );
  }

  #rename(event: Event): void {
    const field = event.target as HTMLInputElement;
    const name = field.value.trim();
    // A hand without a name could not be chosen: the old one stays.
    if (name === '') field.value = this.#keeping?.hand?.name ?? '';
    else void this.#keeping?.rename(name);
  }

  #chooseHand(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const hand = this.#hands.find(({ id }) => id === value);
    if (hand !== undefined) void this.#keeping?.choose(hand);
  }

  #addHand(): void {
    const name = this.#freeName(texts.myHand);
    void this.#keeping?.add(name, [], texts.handAdded(name));
  }

  #freeName(name: string): string {
    return freeName(
      name,
      this.#hands.map((hand) => hand.name),
    );
  }

  #pickFile(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  async #importFile(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    // So that the same file can be chosen again, once it is mended.
    const text = await file?.text();
    field.value = '';
    if (file === undefined || text === undefined) return;
    this.#failure = null;
    try {
      const { name, model, drawings } = readHandFile(text);
      const free = this.#freeName(name);
      const to = this.pad?.model?.name ?? '';
      await this.#keeping?.add(free, drawings, texts.imported(free, drawings.length, model, to));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#failure = texts.fileFailed(file.name, why);
    }
    this.requestUpdate();
  }
}

function takesOver(words: string): string {
  return words === texts.taughtElsewhere ? texts.takeOver : texts.teachThem;
}

function button(name: string, act: () => void): TemplateResult {
  return html`<button @click=${act}>${name}</button>`;
}

function note(words: string, buttons: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="line"><p>${words}</p>${buttons}</div>`;
}

function warning(
  words: string,
  buttons: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="line warning"><p>${words}</p>${buttons}</div>`;
}

function save(hand: Hand): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([handFile(hand)], { type: 'application/json' }));
  link.download = fileName(hand);
  link.click();
  URL.revokeObjectURL(link.href);
}
