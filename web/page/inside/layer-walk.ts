// "Forward and backward, step by step": one layer at a time, with its formula, its shapes and this
// drawing's numbers.

import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import type { DigitPad } from '../../element/index.js';
import { insideTexts as texts } from '../../locales/inside.js';
import type { Prediction } from '../../package/index.js';
import { networkOf } from './follower.js';
import { backward, forward } from './formulas.js';
import { asImage, type Colours, scaleOf } from './pictures.js';
import { largest } from './reading.js';
import { sheet } from './unit-pictures.js';
import { type Step, stepsOf } from './walk-steps.js';
import { walkStyles } from './walk-styles.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export class LayerWalk extends LitElement {
  static override properties: PropertyDeclarations = {
    pad: { attribute: false },
    prediction: { attribute: false },
    colours: { attribute: false },
    step: { state: true },
    target: { state: true },
  };

  static override styles = [controlStyles, walkStyles];

  /** Whose network is walked through: asked at each update, since one in training is soon replaced. */
  declare pad: DigitPad | null;
  declare prediction: Prediction | null;
  declare colours: Colours;
  /** Index of the step that is shown. */
  declare step: number;
  /** The right answer, as the visitor says; null: what the network answered. */
  declare target: number | null;
  #steps: Step[] = [];

  constructor() {
    super();
    this.pad = null;
    this.prediction = null;
    this.step = 0;
    this.target = null;
  }

  get #target(): number {
    return this.target ?? this.prediction?.digit ?? 0;
  }

  protected override willUpdate(): void {
    const model = this.pad && networkOf(this.pad);
    const { prediction } = this;
    this.#steps = model && prediction ? stepsOf(model, prediction, this.#target) : [];
    this.step = Math.min(this.step, Math.max(this.#steps.length - 1, 0));
  }

  protected override render(): TemplateResult {
    const step = this.#steps[this.step];
    return html`<div role="group" aria-labelledby="walk">
      <h3 id="walk">${texts.walk}</h3>
      <p class="lead">${texts.walkLead}</p>
      ${step === undefined ? html`<p class="note">${texts.drawFirst}</p>` : this.#walk(step)}
    </div>`;
  }

  #walk(step: Step): TemplateResult {
    const count = this.#steps.length;
    return html`<div class="walk">
      <div>
        <div class="track" aria-hidden="true">
          ${this.#steps.map(
            ({ direction }, i) =>
              html`<span class="${direction} ${i === this.step ? 'here' : ''}"></span>`,
          )}
        </div>
        <div class="steps" @keydown=${this.#key}>
          <button ?disabled=${this.step === 0} @click=${() => this.#go(-1)}>${texts.previous}</button>
          <button ?disabled=${this.step === count - 1} @click=${() => this.#go(1)}>${texts.next}</button>
          <span class="note">${texts.step(this.step + 1, count)}</span>
        </div>
        <div class="text" aria-live="polite">${this.#text(step)}</div>
      </div>
      ${this.#values(step)} ${this.#targets()}
    </div>`;
  }

  #text({ direction, name, type, from, to }: Step): TemplateResult {
    const isForward = direction === 'forward';
    return html`<p class="layer">
        <strong>${name}</strong> <span>${texts.direction[direction]}</span>
        <span class="note">${texts.shapes(flat(from, type), flat(to, type))}</span>
      </p>
      <div class="formula">${(isForward ? forward() : backward())[type]}</div>
      <p class="note">${(isForward ? texts.meaning : texts.backMeaning)[type]}</p>`;
  }

  #values({ direction, name, type, to, values, gradients }: Step): TemplateResult {
    const what = direction === 'forward' ? texts.out : texts.dx;
    const loss = -Math.log(this.prediction?.probabilities[this.#target] ?? 1);
    const numbers =
      values.length <= 10
        ? html`<ol aria-label=${texts.valuesName(what, name)}>
            ${Array.from(values, (value, k) => html`<li><span>${k}</span>${texts.number(value)}</li>`)}
          </ol>`
        : html`<value-figure
            .picture=${sheet(values, asImage(to), scaleOf(values), this.colours)}
            name=${texts.valuesName(what, name)}
            caption=${texts.valuesName(what, name)}
          ></value-figure>`;
    return html`<div class=${values.length > 2000 ? 'values wide' : 'values'}>
      ${numbers}
      <dl>
        ${Object.entries(statistics(values)).map(
          ([name, value]) =>
            html`<div><dt>${texts.stats[name as keyof typeof texts.stats]}</dt><dd>${texts.number(value)}</dd></div>`,
        )}
      </dl>
      ${type === 'SoftmaxWithLoss' ? html`<p class="note">${texts.loss(loss)}</p>` : ''}
      ${gradients.map(
        ({ name, values: gradient }) =>
          html`<p class="note">${texts.parameterChange(name, largest(gradient))}</p>`,
      )}
    </div>`;
  }

  #targets(): TemplateResult {
    return html`<div class="targets" role="group" aria-label=${texts.target}>
      <span aria-hidden="true">${texts.target}</span>
      ${DIGITS.map(
        (digit) => html`<button
          aria-pressed=${digit === this.#target}
          @click=${() => {
            this.target = digit;
          }}
        >
          ${digit}
        </button>`,
      )}
    </div>`;
  }

  #go(by: number): void {
    this.step = Math.min(Math.max(this.step + by, 0), this.#steps.length - 1);
  }

  #key({ key }: KeyboardEvent): void {
    if (key === 'ArrowRight') this.#go(1);
    if (key === 'ArrowLeft') this.#go(-1);
  }
}

/** A fully connected layer takes an image as one row. */
function flat(shape: number[], type: Step['type']): number[] {
  return type === 'Affine' ? [shape.reduce((size, length) => size * length, 1)] : shape;
}

function statistics(values: Float32Array) {
  let [min, sum, max] = [Number.POSITIVE_INFINITY, 0, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
  }
  return { min, mean: sum / values.length, max };
}
