// <digit-pad>: a place to draw a digit, which the network reads while one draws. This file joins the
// parts (drawing, pen, ink, model, lessons) and is the public interface; each part's work is its own.
// It does not define the tag: index.ts does, so that the class can be had without.

import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { language } from '../locales/language.js';
import { bringPadTexts, padTexts as texts } from '../locales/pad.js';
import type {
  Activation,
  Images,
  LabelledDrawing,
  Model,
  TeachReport as PackageReport,
  Prediction,
  Source,
  Strokes,
  TeachOptions,
} from '../package/index.js';
import { activations, paintActivations } from './activations.js';
import { answer, spokenAnswer } from './answer.js';
import { bars } from './bars.js';
import { checkPicture, checkStrokes, copyStrokes, Drawing, strokesFromText } from './drawing.js';
import { ghost } from './ghost.js';
import { Guess, guessButtons } from './guess.js';
import { Ink } from './ink.js';
import { KeyPen, keyPenView } from './key-pen.js';
import { lessonButtons, lessonReport } from './lesson-view.js';
import { Lessons, type TeachReport } from './lessons.js';
import { ModelSlot } from './model-slot.js';
import { notice } from './notice.js';
import { Pen, type PenListener } from './pen.js';
import { listenForPictures, PictureReader } from './picture.js';
import { paintPixels } from './pixels.js';
import { Replay } from './replay.js';
import { seen } from './seen.js';
import { Speech } from './speech.js';
import { Steps, stepsView } from './steps.js';
import { padStyles } from './styles.js';
import { toolForKey, tools } from './tools.js';

function copyDrawings(drawings: readonly LabelledDrawing[]): LabelledDrawing[] {
  return drawings.map(({ strokes, label }) => ({ strokes: copyStrokes(strokes), label }));
}

function isModel(value: Model | Source): value is Model {
  return typeof value === 'object' && 'predict' in value;
}

/**
 * A pad to draw a digit on, which a network reads while one draws. In a form its value is the digit.
 *
 * @tag digit-pad
 * @slot - Under the buttons of the drawing.
 * @slot label - Above the pad: what it is for.
 * @slot actions - Beside the buttons of the drawing: more of them.
 * @slot aside - Under the lesson.
 * @slot fallback - In the pad's place where there are no scripts or no WebAssembly.
 * @csspart label - What stands above the pad.
 * @csspart steps - Which digit is asked for.
 * @csspart pad - What is drawn on.
 * @csspart tools - The buttons of the drawing.
 * @csspart answer - The answer in large.
 * @csspart input - What the network sees.
 * @csspart bars - The ten probabilities.
 * @csspart activations - What each layer puts out.
 * @csspart teach - The ten buttons that teach or guess.
 * @csspart lesson - What a lesson has changed.
 * @csspart notice - What is on its way, and what went wrong.
 * @cssprop [--digitpad-size=520px] - The largest side of the pad.
 * @cssprop [--digitpad-radius=8px] - How round its corners are.
 * @cssprop [--digitpad-font=system-ui, sans-serif] - The font of all words.
 * @cssprop --digitpad-paper - Around the pad.
 * @cssprop --digitpad-surface - What is drawn on, buttons.
 * @cssprop --digitpad-ink - Text and drawing.
 * @cssprop --digitpad-muted - What is less important.
 * @cssprop --digitpad-hairline - Thin lines.
 * @cssprop --digitpad-control - The edge of what one can use.
 * @cssprop --digitpad-bar - Bars of digits that are not the answer.
 * @cssprop --digitpad-accent - The answer, and what is chosen.
 * @cssprop --digitpad-accent-quiet - Behind what is chosen.
 * @cssprop --digitpad-on-accent - Text on the accent.
 * @cssprop --digitpad-warm - What went wrong.
 * @fires digitpad-predict - The drawing was read; `detail.prediction` is null when nothing is drawn.
 * @fires digitpad-model - The model in use, or its weights, changed.
 * @fires digitpad-guest - `guest` changed; `detail.guest` is it, or null.
 * @fires digitpad-teaching - A lesson begins; `detail.drawings` is all that it teaches.
 * @fires digitpad-teach - A lesson was given; `detail` is its report.
 * @fires digitpad-step - A digit asked for by `steps` was read; `detail` is `{ digit, done, of }`.
 * @fires digitpad-error - A model could not be loaded, or a picture not be read; `detail.error` says why.
 */
export class DigitPad extends LitElement {
  static override properties: PropertyDeclarations = {
    model: { noAccessor: true },
    strokes: { noAccessor: true, attribute: false },
    example: { noAccessor: true, attribute: 'strokes', converter: strokesFromText },
    name: { reflect: true, useDefault: true },
    steps: { reflect: true, useDefault: true },
    picture: { noAccessor: true, attribute: false },
    show: { type: String, reflect: true, useDefault: true },
    teachable: { type: Boolean, reflect: true },
    guess: { type: Boolean, reflect: true },
  };
  static override styles = padStyles;
  static readonly formAssociated = true;

  /** What to show beside the answer, separated by spaces: `input`, `probabilities`, `activations`. */
  declare show: string;
  /** Whether visitors may say what a drawing was, and so train the model. */
  declare teachable: boolean;
  /** Digits that visitors are asked to draw, one after the other, separated by spaces. */
  declare steps: string;
  /** Under which a form sends the digit. */
  declare name: string;
  /** Whether visitors guess the answer to each drawing before it is shown. */
  declare guess: boolean;

  readonly #drawing = new Drawing();
  readonly #slot = new ModelSlot(this, {
    changed: () => {
      // First: who hears of the new model may teach it at once.
      this.#lessons.reset();
      this.#modelChanged();
    },
    failed: (error) => this.#send('digitpad-error', { error }),
  });
  readonly #lessons = new Lessons(this, (drawings) =>
    this.#send('digitpad-teaching', { drawings: copyDrawings(drawings) }),
  );
  readonly #guess = new Guess();
  readonly #speech = new Speech(this);
  #guest: Model | null = null;
  readonly #pictures = new PictureReader(this);
  readonly #internals = this.attachInternals();
  readonly #steps = new Steps();
  readonly #pen: PenListener = {
    // At most one reading a frame, and that in the frame that shows the ink.
    penMoved: () => {
      this.#frame ||= requestAnimationFrame(() => this.#follow());
    },
    penLifted: () => this.#change(() => {}),
  };
  readonly #keys = new KeyPen(this.#drawing, this.#pen);
  readonly #replay = new Replay(this.#drawing, this.#pen);
  /** The drawing that the pad came with, to be seen again. */
  #example: Strokes | null = null;
  /** What each layer puts out for the drawing; none where that is not shown. */
  #layers: Activation[] = [];
  #disabled = false;
  /** The drawing on the pad has counted as the digit that was asked for. */
  #stepTaken = false;
  #ink: Ink | null = null;
  #frame = 0;
  #prediction: Prediction | null = null;
  #milliseconds = 0;
  /** Somebody has drawn here. */
  #touched = false;

  constructor() {
    super();
    this.show = '';
    this.teachable = false;
    this.guess = false;
    this.steps = '';
    this.name = '';
    listenForPictures(this, (picture) => void this.pick(picture));
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

  /** What a form sends: the digit; empty when nothing is drawn, or what is drawn may be none. */
  get value(): string {
    return this.#prediction?.isDigit ? String(this.#prediction.digit) : '';
  }

  /** The form that the pad is part of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
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
    this.#replay.stop();
    this.#change(() => this.#drawing.replace(copyStrokes(strokes)));
  }

  /**
   * A drawing for visitors to look at and then to change, in the unit of `strokes`; the attribute
   * `strokes` sets it. Drawn as a pen would as soon as it can be seen and read, and again on demand.
   */
  get example(): Strokes | null {
    return this.#example && copyStrokes(this.#example);
  }

  set example(strokes: Strokes | null) {
    if (strokes !== null) checkStrokes(strokes);
    this.#example = strokes && copyStrokes(strokes);
    if (this.#example !== null) this.#playWhenSeen(this.#example);
    this.requestUpdate();
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
    this.#replay.stop();
    this.#change(() => this.#drawing.clear());
  }

  undo(): void {
    this.#replay.stop();
    this.#change(() => this.#drawing.undo());
  }

  redo(): void {
    this.#change(() => this.#drawing.redo());
  }

  /**
   * Finds the digit in a picture, such as a photograph of paper, and puts it onto the pad in the
   * drawing's place. Paper, light, and ink that is thin or pale make no difference.
   *
   * @param picture - A file of an image, whichever the browser can decode.
   * @returns What is read in it; null when no model has arrived, or when another picture was asked for
   *   meanwhile.
   * @throws FileError when it is no image, too large, or shows no ink; DownloadError when what reads
   *   pictures does not come. The drawing then stays.
   */
  async readPicture(picture: Blob): Promise<Prediction | null> {
    const digit = await this.#pictures.read(picture);
    if (digit === null) return null;
    this.#change(() => this.#drawing.place(digit));
    return this.#prediction;
  }

  /** As `readPicture`, but what goes wrong is only said, below the pad and as an event. */
  async pick(picture: Blob): Promise<void> {
    await this.readPicture(picture).catch((error) => this.#send('digitpad-error', { error }));
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
    this.#internals.setFormValue(this.value || null, JSON.stringify(this.#drawing.strokes));
    this.#speech.settle(this.#words);
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

  /** A copy of all that the model was taught: strokes and labels, in the order of their lessons. */
  get taught(): LabelledDrawing[] {
    return copyDrawings(this.#lessons.drawings);
  }

  /**
   * Teaches the model these drawings and no others, from the weights that it came with: the same
   * drawings in the same order give the same weights, so that keeping `taught` is keeping what was
   * learned. Waits for the model if it is still on its way.
   *
   * @param drawings - Strokes in any unit, labels 0 to 9. None: all lessons are taken back.
   * @returns What was read right before and after; null when there were no drawings.
   * @throws ArgumentError when a drawing has no ink, a label is no digit, or a lesson is on; otherwise
   *   as `teach`.
   */
  async teachAll(
    drawings: LabelledDrawing[],
    { onProgress }: Pick<TeachOptions, 'onProgress'> = {},
  ): Promise<PackageReport | null> {
    const model = this.model ?? (await this.ready);
    const report = await this.#lessons.teachAll(model, copyDrawings(drawings), onProgress);
    this.#modelChanged();
    if (report !== null) this.#send('digitpad-teach', report);
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

  /** Nothing is shown before there are words for it. English ones are there from the start. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const words = this.hasUpdated ? undefined : bringPadTexts(this);
    if (words === undefined) super.scheduleUpdate();
    return words?.then(() => super.scheduleUpdate());
  }

  formResetCallback(): void {
    this.clear();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.requestUpdate();
  }

  /** The browser brings back what was drawn before a reload, or on the way back to this page. */
  formStateRestoreCallback(state: string): void {
    this.strokes = strokesFromText(state) ?? [];
  }

  protected override firstUpdated(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('.pad canvas');
    if (canvas === null) return;
    this.#ink = new Ink(canvas, this.#drawing);
    canvas.addEventListener('pointerdown', () => {
      this.#replay.stop();
      this.#keys.end();
      this.#beginStep();
    });
    new Pen(canvas, this.#drawing, this.#pen);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('steps')) this.#steps.ask(this.steps);
    this.#layers = this.#activations();
    if (changed.has('guess')) this.#speech.settle(this.#words);
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.pixels');
    if (canvas !== null) paintPixels(canvas, this.#prediction?.input ?? null);
    paintActivations(this.renderRoot, this.#layers);
    this.#takeStep();
  }

  protected override render(): TemplateResult {
    const { model, arrival, failure } = this.#slot;
    const veiled = this.#veiled;
    const prediction = veiled ? null : this.#prediction;
    const { reading, failure: unread } = this.#pictures;
    const notices = notice({
      arrival,
      failure,
      model,
      reading,
      unread,
      retry: () => this.#retry(),
    });
    if (typeof WebAssembly === 'undefined') return html`<slot name="fallback"></slot>${notices}`;
    const milliseconds = this.#milliseconds;
    const settled = this.#speech.spoken === this.#words;
    const guess = this.guess ? this.#guess : null;
    const shown = this.show.split(/\s+/);
    const lessons = {
      lessons: this.#lessons,
      // Lessons are made of strokes, which a picture has none of, and are not for a guest.
      canTeach: prediction !== null && this.#drawing.picture === null && this.#guest === null,
      hint: veiled ? texts.guessHere : texts.lesson,
      // What goes wrong is said beside the buttons.
      teach: (label: number) => void this.teach(label).catch(() => {}),
      undo: () => this.undoLesson(),
      forget: () => this.forget(),
    };
    const example = this.#example;
    return html`<div class="layout" lang=${language(this)} ?inert=${this.#disabled}>
      <div class="label" part="label">
        <slot name="label"></slot>
        ${this.#steps.digits.length > 0 ? stepsView(this.#steps) : ''}
      </div>
      <div class="pad">
        <canvas
          part="pad"
          role="img"
          tabindex="0"
          aria-label=${texts.pad}
          aria-description=${texts.padKeys}
          @keydown=${this.#keyPressed}
          @keyup=${(event: KeyboardEvent) => this.#keys.release(event)}
          @blur=${this.#penPutAway}
        ></canvas>
        ${keyPenView(this.#keys)} ${this.#drawing.isEmpty ? ghost(this.#touched) : ''}
      </div>
      <div class="tools-and-more">
        ${tools(this.#drawing, this, {
          pick: (picture) => void this.pick(picture),
          replay: example && (() => this.#replay.play(copyStrokes(example))),
        })}
        <slot name="actions"></slot>
      </div>
      ${answer({ prediction, milliseconds, canRead: model !== null, settled, guess })}
      <div class="spoken" role="status">${this.#speech.spoken}</div>
      ${shown.includes('input') ? seen(() => this.requestUpdate()) : ''}
      ${shown.includes('probabilities') ? bars(prediction) : ''}
      ${shown.includes('activations') ? activations(this.#layers) : ''}
      ${
        veiled
          ? guessButtons(this.#prediction !== null, (digit) => this.#guessed(digit))
          : this.teachable
            ? lessonButtons(lessons)
            : ''
      }
      ${this.teachable ? lessonReport(lessons) : ''}
      <slot></slot>
      <slot name="aside"></slot>
      ${notices}
    </div>`;
  }

  #retry(): void {
    const { failure } = this.#slot;
    if (failure !== null) void this.#slot.load(failure.source);
  }

  /** Something other than the moving pen changes the drawing: it is shown and read at once. */
  #change(how: () => void): void {
    how();
    this.#guess.forget();
    this.#pictures.forgive();
    this.#touched ||= !this.#drawing.isEmpty;
    if (this.#drawing.isEmpty) this.#stepTaken = false;
    this.#ink?.paint();
    this.predict();
  }

  #follow(): void {
    this.#touched = true;
    this.#guess.forget();
    this.#ink?.extend();
    this.predict();
  }

  #modelChanged(): void {
    this.predict();
    this.#send('digitpad-model', { model: this.model });
  }

  #activations(): Activation[] {
    const model = this.#guest ?? this.#slot.model;
    if (model === null || this.#veiled || !this.show.split(/\s+/).includes('activations'))
      return [];
    return model.activations(this.#drawing.picture?.pixels ?? this.#drawing.strokes);
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key === ' ') this.#beginStep();
    if (this.#keys.press(event)) {
      event.preventDefault();
      return;
    }
    const tool = toolForKey(event);
    if (tool === null) return;
    event.preventDefault();
    this[tool]();
  }

  /** A digit that was asked for counts once it is read and holds still. */
  #takeStep(): void {
    const digit = this.#prediction?.isDigit ? this.#prediction.digit : null;
    if (this.#stepTaken || digit === null || this.#speech.spoken !== this.#words) return;
    if (!this.#steps.take(digit)) return;
    this.#stepTaken = true;
    this.requestUpdate();
    this.#send('digitpad-step', { digit, done: this.#steps.done, of: this.#steps.digits.length });
  }

  /** The next digit is drawn on an empty pad. */
  #beginStep(): void {
    if (this.#stepTaken) this.clear();
  }

  #penPutAway(): void {
    this.#keys.end();
    this.requestUpdate();
  }

  /** An example far down in an article waits until it is scrolled to, and for its network. */
  #playWhenSeen(strokes: Strokes): void {
    const seen = new IntersectionObserver(async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      await this.ready.catch(() => {});
      if (this.#example === strokes && !this.#touched) this.#replay.play(copyStrokes(strokes));
    });
    seen.observe(this);
  }

  /** The answer is not to be seen or heard yet. */
  get #veiled(): boolean {
    return this.guess && this.#guess.digit === null;
  }

  /** What is to be spoken. */
  get #words(): string {
    if (this.#veiled) return '';
    const { digit, right, made } = this.#guess;
    const words = spokenAnswer(this.#prediction);
    const guessed = this.guess && digit !== null && words !== '';
    return guessed ? texts.guessedSpoken(words, digit, right, made) : words;
  }

  #guessed(digit: number): void {
    if (this.#prediction === null) return;
    this.#guess.make(digit, this.#prediction.digit);
    this.#speech.say(this.#words);
  }

  #send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
