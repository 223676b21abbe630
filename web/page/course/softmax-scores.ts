// Ten scores on sliders, and the ten probabilities that softmax makes of them. They begin as the
// drawing's, as soon as there is one, and go where the visitor moves them.

import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { bars, barsStyles } from '../../element/bars.js';
import { controlStyles } from '../../element/controls.js';
import type { DigitPad } from '../../element/index.js';
import { courseTexts as texts } from '../../locales/course.js';
import { networkOf } from '../inside/follower.js';
import { partStyles } from './part-styles.js';
import { softmax } from './softmax.js';

/** Farther apart, and softmax gives all to one. */
const MOST = 15;

const LEVEL = Array.from({ length: 10 }, () => 0);

class SoftmaxScores extends LitElement {
  static override properties: PropertyDeclarations = {
    pad: { attribute: false },
    scores: { state: true },
  };

  static override styles = [
    controlStyles,
    barsStyles,
    partStyles,
    css`
      .sides {
        --_row: 32px;
        display: grid;
        gap: 16px 32px;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li label {
        display: grid;
        grid-template-columns: 1.5rem 1fr 4rem;
        gap: 0 8px;
        align-items: center;
        height: 32px;
        font-size: 1rem;
      }
      output {
        text-align: right;
        font-size: 0.875rem;
      }
      @container (min-width: 560px) {
        .sides {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ];

  declare pad: DigitPad | null;
  declare scores: number[];

  constructor() {
    super();
    this.pad = null;
    this.scores = LEVEL;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('pad')) return;
    this.pad?.addEventListener('digitpad-predict', () => this.#takeDrawings());
    this.#takeDrawings();
  }

  protected override render(): TemplateResult {
    const probabilities = Float32Array.from(softmax(this.scores));
    const digit = probabilities.indexOf(Math.max(...probabilities));
    return html`<div class="sides">
        <div>
          <p class="note" aria-hidden="true">${texts.scores}</p>
          <ol>${this.scores.map((score, k) => this.#slider(score, k))}</ol>
        </div>
        <div>
          <p class="note" aria-hidden="true">${texts.probabilities}</p>
          ${bars({ digit, probabilities, isDigit: true, input: new Float32Array() })}
        </div>
      </div>
      <div class="choices">
        <button
          @click=${() => {
            this.scores = LEVEL;
          }}
        >${texts.level}</button>
        <button
          ?disabled=${!this.pad?.prediction}
          @click=${this.#takeDrawings}
        >${texts.drawingsScores}</button>
      </div>`;
  }

  #slider(score: number, k: number): TemplateResult {
    return html`<li><label>
      <span aria-hidden="true">${k}</span>
      <input
        type="range"
        min=${-MOST}
        max=${MOST}
        step="0.01"
        aria-label=${texts.scoreOf(k)}
        .value=${String(score)}
        @input=${(event: Event) => {
          const value = Number((event.target as HTMLInputElement).value);
          this.scores = this.scores.map((old, i) => (i === k ? value : old));
        }}
      />
      <output>${texts.score(score)}</output>
    </label></li>`;
  }

  #takeDrawings(): void {
    const model = this.pad && networkOf(this.pad);
    const input = this.pad?.prediction?.input;
    if (!model || !input) return;
    this.scores = Array.from(model.activations(input).at(-1)?.values ?? LEVEL);
  }
}

customElements.define('softmax-scores', SoftmaxScores);
