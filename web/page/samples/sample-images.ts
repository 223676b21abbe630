// The section "Samples": MNIST's test set and what the model in use makes of it. One image in large
// (the tutorials' inference, by hand), many at once by digit, the mistakes, the confusion matrix.
// Joins these parts, and asks for the set when a visitor first wants something of it.

import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { bars, barsStyles } from '../../element/bars.js';
import { controlStyles } from '../../element/controls.js';
import type { DigitPad } from '../../element/index.js';
import { paintPixels, pixelsStyles } from '../../element/pixels.js';
import { sampleTexts as texts } from '../../locales/samples.js';
import type { Mnist, Prediction, Progress } from '../../package/index.js';
import { type Readings, readAll } from './readings.js';
import { sampleFigure } from './sample-figure.js';
import { sampleStyles } from './sample-styles.js';
import { type Sample, sampleOf, testSet } from './test-set.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Weights that change again within this time, as in training, are not worth reading with. */
const HELD_STILL_MS = 400;

/** Where on the page the set was asked for, and so where its coming is told. */
type Part = 'figure' | 'gallery' | 'matrix';

/** What the gallery shows: images of a digit, all mistakes, or one cell of the matrix. */
type Choice =
  | { kind: 'digit'; digit: number }
  | { kind: 'mistakes' }
  | { kind: 'cell'; label: number; answer: number };

export class SampleImages extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = [controlStyles, pixelsStyles, barsStyles, sampleStyles];

  /** Whose model reads the images. */
  declare pad: DigitPad | null;
  #set: Mnist | null = null;
  #sample: Sample | null = null;
  #prediction: Prediction | null = null;
  #choice: Choice | null = null;
  #indices: number[] = [];

  #asked: Part = 'figure';
  #progress: Progress | null = null;
  #failure: Error | null = null;
  #again = () => {};

  /** What the model in use, or the one before it, reads in the whole set; null: nobody asked. */
  #readings: Readings | null = null;
  /** Somebody asked for them: from then on they are kept up to date. */
  #wantsReadings = false;
  /** The weights have changed since. */
  #stale = false;
  #onScreen = false;
  #reading: AbortController | null = null;
  #read = 0;
  #changed: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('pad'))
      this.pad?.addEventListener('digitpad-model', () => this.#modelChanged());
    // Anew at each update: a lesson may have changed the weights since the last one.
    this.#prediction = this.#sample && (this.pad?.model?.predict(this.#sample.pixels) ?? null);
  }

  protected override firstUpdated(): void {
    new IntersectionObserver(([entry]) => {
      this.#onScreen = entry?.isIntersecting ?? false;
      this.#keepUp();
    }).observe(this);
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.pixels');
    if (canvas !== null) paintPixels(canvas, this.#sample?.pixels ?? null);
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <div class="words">
        <h2 id="heading">${texts.samples}</h2>
        <p class="lead">${texts.samplesLead}</p>
        <button class="primary" @click=${this.#next}>${texts.randomImage}</button>
        ${this.#coming('figure') ?? html`<p class="note">${this.#sample ? texts.nextByKey : texts.fetchedOnce}</p>`}
      </div>
      <div class="large">
        ${sampleFigure(this.#sample, this.#prediction, () => this.requestUpdate())}
        ${bars(this.#prediction)}
        <button ?disabled=${this.#sample === null} @click=${this.#toPad}>${texts.toPad}</button>
      </div>
      <div class="gallery">${this.#gallery()}</div>
      <div class="matrix">${this.#matrix()}</div>
    </section>`;
  }

  #gallery(): TemplateResult {
    const choice = this.#choice;
    const digit = (value: number) => html`<button
      aria-pressed=${choice?.kind === 'digit' && choice.digit === value}
      @click=${() => this.#choose({ kind: 'digit', digit: value })}
    >${value}</button>`;
    return html`<h3>${texts.gallery}</h3>
      <div class="choices" role="group" aria-label=${texts.imagesOf}>
        ${DIGITS.map(digit)}
        <button
          class="mistakes"
          aria-pressed=${choice?.kind === 'mistakes'}
          @click=${() => this.#choose({ kind: 'mistakes' })}
        >${texts.mistakes}</button>
      </div>
      ${this.#coming('gallery') ?? this.#images()}`;
  }

  #images(): TemplateResult {
    const choice = this.#choice;
    if (choice === null || this.#set === null)
      return html`<p class="note">${texts.chooseDigit}</p>`;
    if (choice.kind !== 'digit' && this.#readings === null) {
      return html`<p class="note" role="status">${texts.readFirst}</p>`;
    }
    const name = titleOf(choice);
    return html`<p class="note" role="status">${name}</p>
      <sample-gallery
        .set=${this.#set}
        .indices=${this.#indices}
        .answers=${this.#readings?.answers ?? null}
        .chosen=${this.#sample?.index ?? null}
        .name=${name}
        @choose=${({ detail }: CustomEvent<number>) => this.#show(detail)}
      ></sample-gallery>`;
  }

  #matrix(): TemplateResult {
    const outdated = this.#reading !== null || this.#stale;
    return html`<h3>${texts.matrix}</h3>
      <div class="accuracy">${this.#coming('matrix') ?? this.#accuracy()}</div>
      <confusion-matrix
        class=${outdated ? 'outdated' : ''}
        .counts=${this.#readings?.confusion ?? null}
        @cell=${({ detail }: CustomEvent<{ label: number; answer: number }>) =>
          this.#choose({ kind: 'cell', ...detail })}
      ></confusion-matrix>`;
  }

  #accuracy(): TemplateResult {
    const count = this.#set?.count ?? 0;
    if (this.#reading !== null) {
      return html`<p>${texts.reading(this.#read, count)}</p>
        <progress aria-label=${texts.readingProgress} .value=${this.#read} max=${count}></progress>`;
    }
    if (this.#readings === null) {
      return html`<button @click=${this.#wantReadings}>${texts.readAll}</button>`;
    }
    if (this.#stale) return html`<p>${texts.weightsChange}</p>`;
    const { right } = this.#readings;
    return html`<p role="status">${texts.accuracy(this.pad?.model?.name ?? '', right, count)}</p>`;
  }

  /** The set on its way, or why it does not come, where it was asked for. */
  #coming(part: Part): TemplateResult | null {
    if (this.#asked !== part) return null;
    if (this.#failure !== null) {
      return html`<div class="failed">
        <p role="alert">${texts.sentences(this.#failure.message, texts.restIsSafe)}</p>
        <button @click=${() => this.#again()}>${texts.tryAgain}</button>
      </div>`;
    }
    if (this.#progress === null) return null;
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

  /** Does what was asked for as soon as the set is there. */
  async #withSet(part: Part, act: (set: Mnist) => void | Promise<void>): Promise<void> {
    this.#asked = part;
    this.#failure = null;
    this.#again = () => void this.#withSet(part, act);
    this.requestUpdate();
    try {
      this.#set = await testSet((progress) => {
        this.#progress = progress;
        this.requestUpdate();
      });
      this.#progress = null;
      await act(this.#set);
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.#progress = null;
    this.requestUpdate();
  }

  #next(): void {
    void this.#withSet('figure', (set) => {
      this.#sample = sampleOf(set, Math.floor(Math.random() * set.count));
    });
  }

  #show(index: number): void {
    if (this.#set === null) return;
    this.#sample = sampleOf(this.#set, index);
    this.requestUpdate();
    this.renderRoot.querySelector('.large')?.scrollIntoView({ block: 'nearest' });
  }

  #toPad(): void {
    if (this.pad === null || this.#sample === null) return;
    this.pad.picture = this.#sample.pixels;
    this.pad.scrollIntoView();
  }

  #choose(choice: Choice): void {
    this.#choice = choice;
    void this.#withSet('gallery', () => {
      this.#list();
      if (choice.kind !== 'digit' && this.#readings === null) this.#wantReadings();
    });
  }

  /** Looks up which images the gallery shows. */
  #list(): void {
    const [set, choice, readings] = [this.#set, this.#choice, this.#readings];
    if (set === null || choice === null) return;
    const where = (fits: (index: number) => boolean) => Array.from(set.labels.keys()).filter(fits);
    if (choice.kind === 'digit') {
      this.#indices = where((index) => set.labels[index] === choice.digit);
    } else if (choice.kind === 'mistakes') {
      this.#indices = readings?.mistakes ?? [];
    } else {
      const { label, answer } = choice;
      this.#indices = where(
        (index) => set.labels[index] === label && readings?.answers[index] === answer,
      );
    }
    this.requestUpdate();
  }

  #wantReadings(): void {
    this.#wantsReadings = true;
    void this.#withSet('matrix', () => this.#readSet());
  }

  #modelChanged(): void {
    this.#stale = true;
    this.#reading?.abort();
    this.requestUpdate();
    this.#keepUp();
  }

  /** Reads the set again once the weights hold still, and somebody can see what comes of it. */
  #keepUp(): void {
    clearTimeout(this.#changed);
    if (!this.#wantsReadings || !this.#stale || !this.#onScreen || this.#reading !== null) return;
    this.#changed = setTimeout(
      () => void this.#withSet('matrix', () => this.#readSet()),
      HELD_STILL_MS,
    );
  }

  async #readSet(): Promise<void> {
    const set = this.#set;
    const model = this.pad?.model ?? (await this.pad?.ready);
    if (set === null || model === undefined) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.#stale = false;
    this.#read = 0;
    try {
      this.#readings = await readAll(model, set, reading.signal, (read) => {
        this.#read = read;
        this.requestUpdate();
      });
      if (this.#choice?.kind !== 'digit') this.#list();
    } catch (error) {
      if (!reading.signal.aborted) throw error;
    } finally {
      if (this.#reading === reading) this.#reading = null;
      this.#keepUp();
    }
  }
}

function titleOf(choice: Choice): string {
  if (choice.kind === 'digit') return texts.ofDigit(choice.digit);
  if (choice.kind === 'mistakes') return texts.surestFirst;
  return texts.readAsOther(choice.label, choice.answer);
}
