// <digit-pad>: a place to draw a digit, which the network reads while one draws. This file joins the
// parts (drawing, pen, ink, model, lessons) and is the public interface; each part's work is its own.
// It does not define the tag: index.ts does, so that the class can be had without.

import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/en.js';
import type { Images, Model, Prediction, Source, Strokes } from '../package/index.js';
import { answer, spokenAnswer } from './answer.js';
import { bars } from './bars.js';
import { checkPicture, checkStrokes, copyStrokes, Drawing } from './drawing.js';
import { ghost } from './ghost.js';
import { Ink } from './ink.js';
import { lessonButtons, lessonReport } from './lesson-view.js';
import { Lessons, type TeachReport } from './lessons.js';
import { ModelSlot } from './model-slot.js';
import { notice } from './notice.js';
import { Pen } from './pen.js';
import { paintPixels } from './pixels.js';
import { seen } from './seen.js';
import { padStyles } from './styles.js';
import { toolForKey, tools } from './tools.js';

/** How long the answer must hold still before it is spoken. */
const SETTLED_MS = 600;

function isModel(value: Model | Source): value is Model {
  return typeof value === 'object' && 'predict' in value;
}

/**
 * @fires digitpad-predict - The drawing was read; `detail.prediction` is null when nothing is drawn.
 * @fires digitpad-model - The model in use, or its weights, changed.
 * @fires digitpad-guest - `guest` changed; `detail.guest` is it, or null.
 * @fires digitpad-teach - A lesson was given; `detail` is its report.
 * @fires digitpad-error - A model could not be loaded; `detail.error` says why.
 */
export class DigitPad extends LitElement {
  static override properties: PropertyDeclarations = {
    model: { noAccessor: true },
    strokes: { noAccessor: true, attribute: false },
    picture: { noAccessor: true, attribute: false },
    show: { type: String, reflect: true, useDefault: true },
    teachable: { type: Boolean, reflect: true },
  };
  static override styles = padStyles;

  /** What to show beside the answer, separated by spaces: `input`, `probabilities`. */
  declare show: string;
  /** Whether visitors may say what a drawing was, and so train the model. */
  declare teachable: boolean;

  readonly #drawing = new Drawing();
  readonly #slot = new ModelSlot(this, {
    changed: () => {
      // First: who hears of the new model may teach it at once.
      this.#lessons.reset();
      this.#modelChanged();
    },
    failed: (error) => this.#send('digitpad-error', { error }),
  });
  readonly #lessons = new Lessons(this);
  #guest: Model | null = null;
  #ink: Ink | null = null;
  #frame = 0;
  #prediction: Prediction | null = null;
  #milliseconds = 0;
  /** Somebody has drawn here. */
  #touched = false;
  #spoken = '';
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.show = '';
    this.teachable = false;
  }

  /** The model in use; null until one has arrived. Also takes the address of one, or its bytes. */
  get model(): Model | null {
    return this.#slot.model;
  }

  set model(model: Model | Source | null) {
    if (model === null || model === '' || isModel(model)) {
      this.#slot.use(model || null);
    } else {
      void this.#slot.load(model);
    }
  }

  /**
   * Another model to read with for a while, such as one in training; whoever sets it disposes of it.
   * Lessons go to `model` alone, and wait meanwhile. Null: the pad reads with `model` again.
   */
  get guest(): Model | null {
    return this.#guest;
  }

  set guest(guest: Model | null) {
    this.#guest = guest;
    this.predict();
    this.#send('digitpad-guest', { guest });
  }

  /** Resolves with the model asked for last; rejects when it cannot be had. */
  get ready(): Promise<Model> {
    return this.#slot.ready;
  }

  /** What the network reads in the drawing; null when nothing is drawn or no model has arrived. */
  get prediction(): Prediction | null {
    return this.#prediction;
  }

  /** A copy of the drawing, points in 0..1 of the pad, y down. Setting it can be undone. */
  get strokes(): Strokes {
    return copyStrokes(this.#drawing.strokes);
  }

  set strokes(strokes: Strokes) {
    checkStrokes(strokes);
    this.#change(() => this.#drawing.replace(copyStrokes(strokes)));
  }

  /**
   * The picture that is on the pad in the place of strokes, as its 28 x 28 pixels; null when there is
   * none. Setting it can be undone; null clears the pad.
   */
  get picture(): Images | null {
    return this.#drawing.picture?.pixels.slice() ?? null;
  }

  set picture(pixels: Images | null) {
    if (pixels === null) {
      this.clear();
      return;
    }
    checkPicture(pixels);
    const copy = pixels.slice();
    this.#change(() => this.#drawing.place({ pixels: copy, ink: copy, side: 28 }));
  }

  clear(): void {
    this.#change(() => this.#drawing.clear());
  }

  undo(): void {
    this.#change(() => this.#drawing.undo());
  }

  redo(): void {
    this.#change(() => this.#drawing.redo());
  }

  /** Reads the drawing now. The pad does so by itself whenever the drawing or the model changes. */
  predict(): Prediction | null {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const model = this.#guest ?? this.#slot.model;
    const start = performance.now();
    this.#prediction =
      model?.predict(this.#drawing.picture?.pixels ?? this.#drawing.strokes) ?? null;
    this.#milliseconds = performance.now() - start;
    this.#speakWhenSettled();
    this.requestUpdate();
    if (model !== null) this.#send('digitpad-predict', { prediction: this.#prediction });
    return this.#prediction;
  }

  /**
   * Teaches the model that the drawing is a `label`, together with all drawings taught before; waits
   * for the model if it is still on its way. What is drawn meanwhile is not taught. Takes a second or
   * two, in which the pad goes on reading as before.
   *
   * @param label - What the drawing is: 0 to 9.
   * @throws ArgumentError when nothing is drawn, `label` is not a digit, or a lesson is on;
   *   DownloadError when the images that a lesson rehearses do not come; AbortError when another
   *   model is put into use meanwhile; what `ready` rejects with when the model does not come.
   */
  async teach(label: number): Promise<TeachReport> {
    const { strokes } = this;
    const model = this.model ?? (await this.ready);
    const report = await this.#lessons.teach(model, strokes, label);
    this.#modelChanged();
    this.#send('digitpad-teach', report);
    return report;
  }

  /**
   * Takes the latest lesson back: the weights are exactly as before it. Does nothing where there is
   * none to take back, or while one is on.
   */
  undoLesson(): void {
    if (this.model !== null && this.#lessons.undo(this.model)) this.#modelChanged();
  }

  /**
   * Takes all lessons back: the weights are as they were loaded. Does nothing where there was none,
   * or while one is on.
   */
  forget(): void {
    if (this.model !== null && this.#lessons.forget(this.model)) this.#modelChanged();
  }

  protected override firstUpdated(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('.pad canvas');
    if (canvas === null) return;
    this.#ink = new Ink(canvas, this.#drawing);
    new Pen(canvas, this.#drawing, {
      // At most one reading a frame, and that in the frame that shows the ink.
      penMoved: () => {
        this.#frame ||= requestAnimationFrame(() => this.#follow());
      },
      penLifted: () => this.#change(() => {}),
    });
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.pixels');
    if (canvas !== null) paintPixels(canvas, this.#prediction?.input ?? null);
  }

  protected override render(): TemplateResult {
    const { model, arrival, failure } = this.#slot;
    const prediction = this.#prediction;
    const milliseconds = this.#milliseconds;
    const settled = this.#spoken === spokenAnswer(prediction);
    const shown = this.show.split(/\s+/);
    const lessons = {
      lessons: this.#lessons,
      canTeach: prediction !== null && this.#guest === null,
      // What goes wrong is said beside the buttons.
      teach: (label: number) => void this.teach(label).catch(() => {}),
      undo: () => this.undoLesson(),
      forget: () => this.forget(),
    };
    return html`<div class="layout" lang="en">
      <div class="pad">
        <canvas
          part="pad"
          role="img"
          tabindex="0"
          aria-label=${texts.pad}
          aria-description=${texts.padKeys}
          @keydown=${this.#keyPressed}
        ></canvas>
        ${this.#drawing.isEmpty ? ghost(this.#touched) : ''}
      </div>
      ${tools(this.#drawing, this)} ${answer(prediction, milliseconds, model !== null, settled)}
      <div class="spoken" role="status">${this.#spoken}</div>
      ${shown.includes('input') ? seen(() => this.requestUpdate()) : ''}
      ${shown.includes('probabilities') ? bars(prediction) : ''}
      ${this.teachable ? [lessonButtons(lessons), lessonReport(lessons)] : ''}
      <slot></slot>
      ${notice({ arrival, failure, model, retry: () => this.#retry() })}
    </div>`;
  }

  #retry(): void {
    const { failure } = this.#slot;
    if (failure !== null) void this.#slot.load(failure.source);
  }

  /** Something other than the moving pen changes the drawing: it is shown and read at once. */
  #change(how: () => void): void {
    how();
    this.#touched ||= !this.#drawing.isEmpty;
    this.#ink?.paint();
    this.predict();
  }

  #follow(): void {
    this.#touched = true;
    this.#ink?.extend();
    this.predict();
  }

  #modelChanged(): void {
    this.predict();
    this.#send('digitpad-model', { model: this.model });
  }

  #keyPressed(event: KeyboardEvent): void {
    const tool = toolForKey(event);
    if (tool === null) return;
    event.preventDefault();
    this[tool]();
  }

  #speakWhenSettled(): void {
    const words = spokenAnswer(this.#prediction);
    clearTimeout(this.#settling);
    if (words === '') {
      this.#spoken = '';
    } else if (words !== this.#spoken) {
      this.#settling = setTimeout(() => {
        this.#spoken = words;
        this.requestUpdate();
      }, SETTLED_MS);
    }
  }

  #send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
