// Which model the pad reads with. A model that does not arrive leaves the choice where it was: the
// pad itself says what happened and offers to try again.

import { models, type OfferedModel } from 'virtual:models';
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { DigitPad } from '../element/index.js';
import { pageTexts as texts } from '../locales/page.js';
import type { Model, NamedFile } from '../package/index.js';
import { address } from './address/address.js';
import { selectStyles } from './select-styles.js';

export class ModelChoice extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };

  static override styles = [
    selectStyles,
    css`
    :host {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: center;
      gap: 0 16px;
    }
    p {
      grid-column: 1 / -1;
      margin: 4px 0 0;
      font-size: 0.875rem;
      line-height: 24px;
      color: var(--digitpad-muted);
      font-variant-numeric: tabular-nums;
    }
    /* As tall as a finger, in a line as tall as the others. */
    button {
      margin: -10px 0;
      padding: 10px 4px;
      font: inherit;
      color: var(--digitpad-accent);
      background: none;
      border: 0;
      border-radius: 6px;
      text-decoration: underline;
      text-underline-offset: 4px;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--digitpad-accent);
    }
  `,
  ];

  declare pad: DigitPad | null;
  /** Name of the model asked for last. */
  #wanted = models[0]?.name ?? '';
  /** A model of the visitor's own, until the page is left. */
  #opened: NamedFile | null = null;
  /** By which name each model was asked for: an opened one is called as its file. */
  readonly #names = new WeakMap<Model, string>();
  /** What is on its way. */
  #asked: string | null = null;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('pad') || this.pad === null) return;
    this.pad.addEventListener('digitpad-model', () => this.#followPad());
    this.pad.addEventListener('digitpad-error', () => {
      this.#asked = null;
      this.#followPad();
    });
    this.pad.addEventListener('digitpad-guest', () => this.requestUpdate());
    const chosen = address.add('model', {
      // A model of the visitor's own is not here for others.
      get: () => models.slice(1).find(({ name }) => name === this.#wanted)?.name ?? null,
      set: (name) => this.#choose(name),
    });
    if (!chosen) this.#choose(this.#wanted);
  }

  protected override render(): TemplateResult {
    return html`<label for="model">${texts.model}</label>
      <div class="select"><select
        id="model"
        .value=${this.#wanted}
        @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}
      >
        ${this.#offered().map(
          ({ name }) => html`<option ?selected=${name === this.#wanted}>${name}</option>`,
        )}
        ${this.#wanted === '' ? html`<option value="" selected>${texts.ownModel}</option>` : ''}
      </select></div>
      <p>${this.#facts()}</p>`;
  }

  /** Puts a model that the visitor opened into the choice, in the place of an earlier one, and uses it. */
  offer(opened: NamedFile): void {
    this.#opened = opened;
    this.#choose(opened.name);
  }

  #offered(): (OfferedModel | NamedFile)[] {
    return this.#opened === null ? [...models] : [...models, this.#opened];
  }

  #facts(): TemplateResult | string {
    if (this.pad !== null && this.pad.guest !== null) {
      return html`${texts.padReadsGuest}
        <button @click=${this.#showGuestOut}>${texts.backTo(this.#wanted || texts.ownModel)}</button>`;
    }
    if (this.#opened?.name === this.#wanted) return texts.openedFacts(this.#opened.bytes.length);
    const chosen = models.find(({ name }) => name === this.#wanted);
    return chosen ? texts.modelFacts(chosen.accuracy, chosen.bytes) : texts.ownModelFacts;
  }

  #showGuestOut(): void {
    if (this.pad !== null) this.pad.guest = null;
  }

  /** Returns whether there is a model of that name. */
  #choose(name: string): boolean {
    const model = this.#offered().find((offered) => offered.name === name);
    if (model === undefined || this.pad === null) return false;
    this.#wanted = name;
    this.#asked = name;
    this.#showGuestOut();
    this.pad.model = 'url' in model ? model.url : model;
    address.changed();
    this.requestUpdate();
    return true;
  }

  /** Shows the model in use: another one came, or the one asked for did not. */
  #followPad(): void {
    const model = this.pad?.model ?? null;
    if (model !== null) {
      if (this.#asked !== null && !this.#names.has(model)) {
        this.#names.set(model, this.#asked);
        this.#asked = null;
      }
      this.#wanted = this.#names.get(model) ?? model.name;
    }
    address.changed();
    this.requestUpdate();
  }
}
