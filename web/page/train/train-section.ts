// The section "Train": the recipe, the training by it, its curves, and the pad that reads with the
// newest weights. This file joins the parts; each part's work is its own.

import { imagesUrl as trainingImages } from 'virtual:training-set';
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { bars, barsStyles } from '../../element/bars.js';
import { controlStyles } from '../../element/controls.js';
import type { DigitPad } from '../../element/index.js';
import { paintPixels, pixelsStyles } from '../../element/pixels.js';
import { trainTexts as texts } from '../../locales/train.js';
import { address } from '../address/address.js';
import { MNIST_CACHE } from '../mnist-cache.js';
import { chartStyles } from './chart.js';
import { type Curve, Curve as TrainingCurve } from './curve.js';
import { curveCsv, curveSvg, type Drawn, save } from './curve-files.js';
import { Curves } from './curves.js';
import { figures, figuresStyles } from './figures.js';
import { Keeper } from './keeper.js';
import { dropKept, type KeptRun, readKept } from './kept-run.js';
import { PadReading } from './pad-reading.js';
import {
  complaint,
  equal,
  type NumberName,
  nameOf,
  numbers,
  presets,
  type Recipe,
  recipeFromText,
  recipeToText,
} from './recipe.js';
import { formStyles, recipeForm, type Typed, typedOf } from './recipe-form.js';
import { Run } from './run.js';
import { state } from './state.js';
import { trainStyles } from './train-styles.js';

/** From this width on the settings are open from the start: as page.css has it for two columns. */
const WIDE = '(min-width: 960px)';

export class TrainSection extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = [
    controlStyles,
    pixelsStyles,
    barsStyles,
    chartStyles,
    formStyles,
    figuresStyles,
    trainStyles,
  ];

  /** Which reads with the newest weights. */
  declare pad: DigitPad | null;
  #recipe: Recipe = presets.sigmoid;
  #typed: Typed = typedOf(presets.sigmoid);
  #run = this.#newRun(presets.sigmoid);
  /** What the training is laid over. */
  #earlier: { name: string; curve: Curve } | null = null;
  /** A training from an earlier visit, which nobody has touched yet. */
  #fromBefore = false;
  /** Said until the next thing happens. */
  #note = '';
  #storageRefused = false;
  #cacheRefused = false;
  #reading: PadReading | null = null;
  #curves: Curves | null = null;
  /** The charts do not show the latest yet. */
  #stale = true;
  /** The pixels that the picture of the drawing shows. */
  #painted: Float32Array | null = null;
  readonly #keeper = new Keeper(() => {
    this.#storageRefused = true;
    this.requestUpdate();
  });

  constructor() {
    super();
    this.pad = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run.end();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('pad') || this.pad === null) return;
    this.#reading = new PadReading(this.pad);
    this.pad.addEventListener('digitpad-predict', () => this.requestUpdate());
    this.pad.addEventListener('digitpad-guest', () => this.requestUpdate());
  }

  protected override firstUpdated(): void {
    const [loss, accuracy] = this.renderRoot.querySelectorAll<HTMLElement>('.chart');
    if (loss && accuracy) this.#curves = new Curves(loss, accuracy);
    const asked = address.add('recipe', {
      get: () => recipeToText(this.#recipe),
      set: (text) => {
        const recipe = recipeFromText(text);
        if (recipe !== null) this.#choose(recipe);
        return recipe !== null;
      },
    });
    void this.#takeUpKept(asked);
  }

  protected override updated(): void {
    // Not with every point that is drawn on the pad.
    if (this.#stale) this.#curves?.show(this.#run.curve, this.#earlier?.curve ?? null);
    this.#stale = false;
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.pixels');
    const input = this.pad?.prediction?.input ?? null;
    if (canvas !== null && input !== this.#painted) paintPixels(canvas, input);
    this.#painted = input;
  }

  /** Once a frame, whatever the worker and the pen tell meanwhile. */
  protected override async scheduleUpdate(): Promise<void> {
    await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    const run = this.#run;
    const busy = run.state !== 'waiting';
    const { loss, accuracies } = run.curve;
    const { train = null, test = null } = accuracies.at(-1) ?? {};
    return html`<section aria-labelledby="heading">
      <div class="recipe">
        <h2 id="heading">${texts.heading}</h2>
        <p class="lead">${texts.lead}</p>
        ${recipeForm({
          recipe: this.#recipe,
          typed: this.#typed,
          disabled: busy,
          open: matchMedia(WIDE).matches,
          choosePreset: (name) => this.#choose(presets[name]),
          choose: (name, value) => this.#choose({ ...this.#recipe, [name]: value }),
          type: (name, text) => this.#type(name, text),
        })}
      </div>
      <div class="results">
        <h3>${texts.lossChart}</h3>
        <div class="chart" role="img" aria-label=${texts.lossChartSays(loss)}></div>
        <h3>${texts.accuracyChart}</h3>
        <div class="chart" role="img" aria-label=${texts.accuracyChartSays(train, test)}></div>
        ${figures(run)} ${this.#controls(busy)}
        ${state({
          run,
          note: this.#note,
          fromBefore: this.#fromBefore,
          recipeChanged: run.begun && !equal(this.#recipe, run.recipe),
          storageRefused: this.#storageRefused,
          cacheRefused: this.#cacheRefused,
        })}
        <p class="files">
          ${texts.saveCurve}
          <button ?disabled=${run.curve.isEmpty} @click=${this.#saveSvg}>${texts.svg}</button>
          <button ?disabled=${run.curve.isEmpty} @click=${this.#saveCsv}>${texts.csv}</button>
        </p>
        ${this.#padReading()}
      </div>
    </section>`;
  }

  #controls(busy: boolean): TemplateResult {
    const run = this.#run;
    const begin = this.#fromBefore && !run.done ? texts.resume : texts.train;
    return html`<div class="buttons" role="group" aria-label=${texts.controls}>
      <button class="primary" @click=${busy ? this.#pause : this.#train}>
        ${busy ? texts.pause : begin}
      </button>
      <button ?disabled=${run.state === 'fetching' || run.done} @click=${this.#step}>
        ${texts.step}
      </button>
      <button ?disabled=${!run.begun && !busy} @click=${this.#reset}>${texts.reset}</button>
      <button ?disabled=${run.checkpoint === null} @click=${this.#keep}>${texts.keep}</button>
      <button
        aria-pressed=${this.#earlier !== null}
        ?disabled=${busy || (run.curve.isEmpty && this.#earlier === null)}
        @click=${this.#compare}
      >
        ${texts.compare}
      </button>
    </div>`;
  }

  #padReading(): TemplateResult {
    const prediction = this.pad?.guest ? this.pad.prediction : null;
    return html`<div class="reading">
      <h3>${texts.reading}</h3>
      <canvas class="pixels" aria-hidden="true" @transitionend=${this.#recoloured}></canvas>
      ${bars(prediction)}
      <p>
        ${this.pad?.prediction ? '' : texts.drawFirst}
        <a href="#draw">${texts.toPad}</a>
      </p>
    </div>`;
  }

  #recoloured(): void {
    this.#painted = null;
    this.requestUpdate();
  }

  #choose(recipe: Recipe): void {
    this.#recipe = recipe;
    this.#typed = typedOf(recipe);
    this.#changed();
  }

  #type(name: NumberName, text: string): void {
    this.#typed = { ...this.#typed, [name]: text };
    if (complaint(name, text) === null) this.#recipe = { ...this.#recipe, [name]: Number(text) };
    this.#changed();
  }

  #changed(): void {
    this.#note = '';
    // Nothing has been trained yet: the charts show what is about to come.
    if (!this.#run.begun && this.#run.state === 'waiting') this.#replaceRun(this.#recipe);
    address.changed();
    this.requestUpdate();
  }

  /** Whether there is a training to go on with; if there was another, it makes room. */
  #prepare(): boolean {
    const wrong = (Object.keys(numbers) as NumberName[]).find(
      (name) => complaint(name, this.#typed[name]) !== null,
    );
    if (wrong !== undefined) {
      this.#note = texts.mendFirst;
      this.requestUpdate();
      this.renderRoot.querySelector<HTMLElement>(`#${wrong}`)?.focus();
      return false;
    }
    if (this.#run.done || !equal(this.#recipe, this.#run.recipe)) this.#replaceRun(this.#recipe);
    this.#fromBefore = false;
    this.#note = '';
    this.#reading?.follow();
    return true;
  }

  async #train(): Promise<void> {
    if (!this.#prepare()) return;
    await this.#run.train();
    await this.#rest();
  }

  async #step(): Promise<void> {
    if (!this.#prepare()) return;
    await this.#run.takeStep();
    await this.#rest();
  }

  async #pause(): Promise<void> {
    await this.#run.pause();
  }

  async #reset(): Promise<void> {
    this.#fromBefore = false;
    this.#note = '';
    await this.#run.reset();
    await dropKept();
  }

  async #keep(): Promise<void> {
    const { checkpoint } = this.#run;
    if (checkpoint === null) return;
    await this.#reading?.keep(checkpoint.weights);
    this.#note = texts.isKept;
    this.requestUpdate();
  }

  #compare(): void {
    if (this.#earlier === null) {
      const { recipe, curve } = this.#run;
      this.#earlier = { name: nameOf(recipe), curve };
      this.#replaceRun(this.#recipe);
      this.#fromBefore = false;
      this.#note = texts.comparing;
    } else {
      this.#earlier = null;
      this.#note = '';
    }
    this.#redraw();
  }

  #saveSvg(): void {
    const { recipe, curve } = this.#run;
    const drawn: Drawn[] = [{ name: nameOf(recipe), curve, colour: '#2f5bd7' }];
    if (this.#earlier !== null) drawn.push({ ...this.#earlier, colour: '#b84a34' });
    save('digitpad-training.svg', 'image/svg+xml', curveSvg(drawn));
  }

  #saveCsv(): void {
    save('digitpad-training.csv', 'text/csv', curveCsv(this.#run.curve));
  }

  #newRun(recipe: Recipe, kept: KeptRun | null = null): Run {
    const run: Run = new Run(
      recipe,
      {
        changed: () => this.#redraw(),
        looked: ({ weights }) => {
          this.#reading?.show(weights).catch(() => {});
          this.#keeper.news(() => this.#toKeep(run));
        },
      },
      kept,
    );
    return run;
  }

  #replaceRun(recipe: Recipe): void {
    this.#run.end();
    this.#run = this.#newRun(recipe);
    this.#redraw();
  }

  #redraw(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  #toKeep(run: Run): KeptRun | null {
    const { kept } = run;
    const earlier = this.#earlier && { ...this.#earlier, curve: this.#earlier.curve.data() };
    return kept && { ...kept, earlier };
  }

  /** The training stands: what it has come to is kept. */
  async #rest(): Promise<void> {
    await this.#keeper.save();
    // What has not come cannot have been kept.
    this.#cacheRefused = this.#run.begun && !(await isCached(trainingImages));
    this.requestUpdate();
  }

  /** @param asked - An address asks for a recipe: that is not to be replaced. */
  async #takeUpKept(asked: boolean): Promise<void> {
    const kept = await readKept();
    if (kept === null || this.#run.begun || this.#run.state !== 'waiting') return;
    this.#run = this.#newRun(kept.recipe, kept);
    const { earlier = null } = kept;
    this.#earlier = earlier && { name: earlier.name, curve: new TrainingCurve(earlier.curve) };
    this.#fromBefore = true;
    if (!asked) {
      this.#recipe = kept.recipe;
      this.#typed = typedOf(kept.recipe);
    }
    this.#redraw();
  }
}

async function isCached(url: string): Promise<boolean> {
  try {
    return (await caches.match(url, { cacheName: MNIST_CACHE })) !== undefined;
  } catch {
    return false;
  }
}
