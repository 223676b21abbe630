// The section "Samples": a random image of MNIST's test set, its label, and what the model in use
// makes of it. The tutorials' inference, by hand.

import { html, LitElement, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import { bars, barsStyles } from '../../element/bars.js';
import { controlStyles } from '../../element/controls.js';
import type { DigitPad } from '../../element/index.js';
import { paintPixels, pixelsStyles } from '../../element/pixels.js';
import { pageTexts as texts } from '../../locales/en.js';
import type { Prediction, Progress } from '../../package/index.js';
import { sampleStyles } from './sample-styles.js';
import { randomSample, type Sample } from './test-set.js';

const verdicts = {
  right: svg`<path d="m2.5 8.5 3.5 4 7.5-9" />`,
  wrong: svg`<path d="m3.5 3.5 9 9m0-9-9 9" />`,
};

export class SampleImages extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = [controlStyles, pixelsStyles, barsStyles, sampleStyles];

  /** Whose model reads the images. */
  declare pad: DigitPad | null;
  #sample: Sample | null = null;
  #prediction: Prediction | null = null;
  #progress: Progress | null = null;
  #failure: Error | null = null;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('pad')) {
      this.pad?.addEventListener('digitpad-model', () => this.requestUpdate());
    }
    // Anew at each update: a lesson may have changed the weights since the last one.
    this.#prediction = this.#sample && (this.pad?.model?.predict(this.#sample.pixels) ?? null);
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const pixels = this.#sample && Float32Array.from(this.#sample.pixels, (ink) => ink / 255);
    if (canvas !== null) paintPixels(canvas, pixels);
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <div>
        <h2 id="heading">${texts.samples}</h2>
        <p class="lead">${texts.samplesLead}</p>
        <button class="primary" @click=${this.#next}>${texts.randomImage}</button>
        ${this.#failure === null ? this.#note() : this.#failed(this.#failure)}
      </div>
      <div>${this.#picture()} ${bars(this.#prediction)}</div>
    </section>`;
  }

  #note(): TemplateResult {
    if (this.#progress === null) {
      return html`<p class="note">${this.#sample ? texts.nextByKey : texts.fetchedOnce}</p>`;
    }
    const { url, loaded, total } = this.#progress;
    const file = url.slice(url.lastIndexOf('/') + 1);
    return html`<div class="note">
      <p>${texts.progress(file, loaded, total)}</p>
      ${
        total === null
          ? html`<progress aria-label=${file}></progress>`
          : html`<progress aria-label=${file} .value=${loaded} max=${total}></progress>`
      }
    </div>`;
  }

  #failed(error: Error): TemplateResult {
    return html`<div class="failed">
      <p role="alert">${error.message} ${texts.restIsSafe}</p>
      <button @click=${this.#next}>${texts.tryAgain}</button>
    </div>`;
  }

  #picture(): TemplateResult {
    const sample = this.#sample;
    const name = sample ? texts.sampleAlt(sample.index, sample.label) : texts.noSample;
    return html`<div class="picture">
      <figure>
        <canvas
          class="pixels"
          role="img"
          aria-label=${name}
          @transitionend=${() => this.requestUpdate()}
        ></canvas>
        <figcaption>${sample ? texts.image(sample.index) : ''}</figcaption>
      </figure>
      <div aria-live="polite">
        ${sample ? this.#facts(sample.label) : html`<p class="waiting">${texts.waiting}</p>`}
      </div>
    </div>`;
  }

  #facts(label: number): TemplateResult {
    const answer = this.#prediction?.digit;
    return html`<dl>
      <div>
        <dt>${texts.label}</dt>
        <dd class="digit">${label}</dd>
      </div>
      <div>
        <dt>${texts.answer}</dt>
        <dd class="digit">${answer}</dd>
        <dd>${answer === undefined ? '' : this.#verdict(answer === label)}</dd>
      </div>
    </dl>`;
  }

  #verdict(right: boolean): TemplateResult {
    const name = right ? 'right' : 'wrong';
    return html`<span class="verdict ${name}">
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${verdicts[name]}</svg>
      ${texts[name]}
    </span>`;
  }

  async #next(): Promise<void> {
    this.#failure = null;
    this.requestUpdate();
    try {
      this.#sample = await randomSample((progress) => {
        this.#progress = progress;
        this.requestUpdate();
      });
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.#progress = null;
    this.requestUpdate();
  }
}
