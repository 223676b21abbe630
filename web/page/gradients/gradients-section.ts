// The section "Gradients": the second tutorial's experiment, live. The package checks in slices of a
// few milliseconds, so the page goes on meanwhile; this file asks, shows how far it is, and can stop it.

import { images, labels } from 'virtual:training-images';
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { DigitPad } from '../../element/index.js';
import { gradientTexts as texts } from '../../locales/gradients.js';
import type { GradientCheckProgress, Model } from '../../package/index.js';
import { gradientsStyles } from './gradients-styles.js';
import { isSmall, type NetworkName, newNetwork, weightsOf } from './networks.js';
import { agrees, checkTable, type Row } from './table.js';

/** Inside the logarithm of the tutorials' loss. */
const EPSILON = 1e-7;

/** Seconds before the rate is known well enough to say how long it will take. */
const FIRST_SECONDS = 0.5;

export class GradientsSection extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = gradientsStyles;

  declare pad: DigitPad | null;
  #network: NetworkName = 'relu';
  #epsilon = false;
  /** Index of the layer that is to be broken, or null. */
  #broken: number | null = null;
  /** The network whose gradients are checked; the pad's is the pad's to dispose of. */
  #model: Model | null = null;
  #owned: Model | null = null;
  #rows: Row[] = [];
  #layers: string[] = [];
  #run: AbortController | null = null;
  #started = 0;
  #progress: GradientCheckProgress | null = null;
  /** What is said of the latest run: how it ended. */
  #outcome = '';
  #failure: Error | null = null;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('pad') || this.pad === null) return;
    // Its numbers are of weights that are no longer there.
    this.pad.addEventListener('digitpad-model', () => {
      if (this.#network === 'pad') void this.#choose('pad');
      this.requestUpdate();
    });
    void this.#choose(this.#network);
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${texts.gradients}</h2>
      <p class="lead">${texts.lead}</p>
      <div class="experiment">
        <div class="settings">${this.#settings()} ${this.#action()}</div>
        <div>
          ${checkTable(this.#rows, this.#network === 'relu')}
          <p class="note">${texts.sentences(texts.means, texts.rule)}</p>
          <p class="note">
            ${this.#broken === null ? '' : texts.brokenText(this.#layers[this.#broken] ?? '')}
          </p>
          <h3>${texts.found}</h3>
          ${texts.foundText.map((paragraph) => html`<p class="found">${paragraph}</p>`)}
        </div>
      </div>
    </section>`;
  }

  #settings(): TemplateResult {
    const padModel = this.pad?.model ?? null;
    const tooLarge = padModel !== null && !isSmall(padModel);
    const running = this.#run !== null;
    return html`<label for="network">${texts.network}</label>
      <select id="network" ?disabled=${running} @change=${this.#networkChosen}>
        ${Object.entries(texts.networks).map(
          ([name, words]) => html`<option
            value=${name}
            ?selected=${name === this.#network}
            ?disabled=${name === 'pad' && (padModel === null || tooLarge)}
          >
            ${words}
          </option>`,
        )}
      </select>
      <p class="note">
        ${texts.sentences(
          tooLarge ? texts.tooLarge(padModel.name, weightsOf(padModel)) : '',
          texts.images,
        )}
      </p>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          .checked=${this.#epsilon}
          ?disabled=${running}
          @change=${this.#epsilonChosen}
        />
        <span>${texts.epsilon} <span class="means">${texts.epsilonMeans}</span></span>
      </label>
      <label for="broken">${texts.broken} <span class="means">${texts.brokenMeans}</span></label>
      <select id="broken" ?disabled=${running} @change=${this.#brokenChosen}>
        <option value="">${texts.none}</option>
        ${this.#layers.map(
          (layer, i) => html`<option value=${i} ?selected=${i === this.#broken}>${layer}</option>`,
        )}
      </select>`;
  }

  #action(): TemplateResult {
    const running = this.#run !== null;
    const { done = 0, total = 1 } = this.#progress ?? {};
    return html`<div class="action">
      ${
        running
          ? html`<button @click=${() => this.#run?.abort()}>${texts.cancel}</button>`
          : html`<button class="primary" ?disabled=${this.#model === null} @click=${this.#check}>
              ${texts.check}
            </button>`
      }
      <div class="progress">
        ${running ? html`<progress aria-label=${texts.progress} .value=${done} max=${total}></progress>` : ''}
        <p class="note">${running && this.#progress ? texts.running(done, total, this.#secondsLeft()) : ''}</p>
      </div>
      <p class="note" role="status">${this.#outcome}</p>
      ${
        this.#failure === null
          ? ''
          : html`<div class="failed">
              <p role="alert">${texts.sentences(this.#failure.message, texts.nothingChanged)}</p>
              <button @click=${this.#retry}>${texts.tryAgain}</button>
            </div>`
      }
    </div>`;
  }

  #networkChosen(event: Event): void {
    void this.#choose((event.target as HTMLSelectElement).value as NetworkName);
  }

  #epsilonChosen(event: Event): void {
    this.#epsilon = (event.target as HTMLInputElement).checked;
    this.#forget();
  }

  #brokenChosen(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#broken = value === '' ? null : Number(value);
    this.#forget();
  }

  async #choose(name: NetworkName): Promise<void> {
    this.#run?.abort();
    this.#network = name;
    this.#failure = null;
    try {
      const model = name === 'pad' ? (this.pad?.model ?? null) : await newNetwork(name);
      if (this.#network !== name) return;
      this.#owned?.dispose();
      this.#owned = name === 'pad' ? null : model;
      this.#model = model;
      this.#layers = model === null ? [] : layerNames(model);
      this.#broken = null;
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.#forget();
  }

  /** The table shows results of the present settings, or none. */
  #forget(): void {
    this.#outcome = '';
    this.#rows = (this.#model?.parameters() ?? []).map(({ name, values }) => ({
      parameter: name,
      size: values.length,
      check: null,
    }));
    this.requestUpdate();
  }

  async #check(): Promise<void> {
    const model = this.#model;
    if (model === null) return;
    this.#forget();
    this.#failure = null;
    const run = new AbortController();
    this.#run = run;
    this.#started = performance.now();
    try {
      const checks = await model.checkGradients(images, labels, {
        epsilon: this.#epsilon ? EPSILON : 0,
        broken: this.#broken ?? undefined,
        signal: run.signal,
        onProgress: (progress) => {
          this.#progress = progress;
          this.requestUpdate();
        },
      });
      this.#rows = checks.map((check) => ({ ...check, check }));
      this.#outcome = texts.done(checks.filter(agrees).length, checks.length, this.#seconds());
    } catch (error) {
      if (run.signal.aborted) this.#outcome = texts.cancelled;
      else this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.#run = null;
    this.#progress = null;
    this.requestUpdate();
  }

  #retry(): void {
    if (this.#model === null) void this.#choose(this.#network);
    else void this.#check();
  }

  #seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  #secondsLeft(): number | null {
    const { done, total } = this.#progress ?? { done: 0, total: 0 };
    const seconds = this.#seconds();
    return seconds < FIRST_SECONDS ? null : Math.ceil((seconds / done) * (total - done));
  }
}

function layerNames(model: Model): string[] {
  // Any ink will do: the names are the same for every image.
  return model.activations(images.subarray(0, 784)).map(({ layer }) => layer);
}
