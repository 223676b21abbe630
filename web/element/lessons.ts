// The lessons that one pad's model was given: the drawings it knows, what the last lesson did, and
// the ways back. The package teaches; lesson-view.ts shows all this.

import { padTexts as texts } from '../locales/pad.js';
import {
  ArgumentError,
  type LabelledDrawing,
  type LessonProgress,
  type Model,
  type TeachReport as PackageReport,
  type Strokes,
} from '../package/index.js';
import type { Host } from './model-slot.js';

/** What a lesson on one drawing more did. */
export interface TeachReport extends PackageReport {
  /** What the drawing was said to be. */
  label: number;
  /** What it was read as before the lesson. */
  before: number;
  /** And after it. */
  after: number;
}

/** The model with nothing to go back to. */
const untaught: LabelledDrawing[] = [];

export class Lessons {
  /** Of the latest lesson; null: it was taken back, or there was none. */
  report: TeachReport | PackageReport | null = null;
  /** What was done last, if it was no lesson. */
  message: string | null = null;
  failed = false;
  /** How far the lesson is that is on; null: none is. */
  progress: LessonProgress | null = null;

  readonly #host: Host;
  readonly #begins: (drawings: LabelledDrawing[]) => void;
  /** All that the model was taught. */
  #drawings = untaught;
  /** What it had been taught before the latest lesson; null: that was undone, or there was none. */
  #previous: LabelledDrawing[] | null = null;
  #lesson: AbortController | null = null;

  /** @param begins - Told what a lesson is about to teach, all of it, before its first step. */
  constructor(host: Host, begins: (drawings: LabelledDrawing[]) => void) {
    this.#host = host;
    this.#begins = begins;
  }

  /** All that the model was taught. Not to be changed by the caller. */
  get drawings(): readonly LabelledDrawing[] {
    return this.#drawings;
  }

  get canUndo(): boolean {
    return this.#previous !== null && this.progress === null;
  }

  get canForget(): boolean {
    return this.#drawings.length > 0 && this.progress === null;
  }

  /**
   * Teaches one drawing more, together with all earlier ones.
   *
   * @throws ArgumentError when nothing is drawn, `label` is not a digit, or a lesson is on;
   *   DownloadError when what a lesson needs does not come; AbortError when another model is put
   *   into use meanwhile.
   */
  async teach(model: Model, strokes: Strokes, label: number): Promise<TeachReport> {
    if (!Number.isInteger(label) || label < 0 || label > 9) {
      throw new ArgumentError(`label is ${label}. Pass a digit, 0 to 9.`);
    }
    const before = model.predict(strokes);
    if (before === null) throw new ArgumentError(texts.drawFirst);
    const known = this.#drawings;
    const drawings = [...others(known, strokes), { strokes, label }];
    const report = await this.#give(model, drawings);
    this.#previous = known;
    const after = model.predict(strokes)?.digit ?? before.digit;
    this.report = { ...report, label, before: before.digit, after };
    return this.report;
  }

  /**
   * Teaches these drawings and no others. There is no undo: who calls this knows what was before.
   *
   * @returns Null when there are none: all lessons are taken back.
   * @throws ArgumentError when a lesson is on, or a drawing is none; otherwise as `teach`.
   */
  async teachAll(
    model: Model,
    drawings: LabelledDrawing[],
    onProgress?: (progress: LessonProgress) => void,
  ): Promise<PackageReport | null> {
    if (drawings.length > 0) return this.#give(model, drawings, onProgress);
    if (this.progress !== null) throw new ArgumentError(texts.lessonIsOn);
    this.forget(model);
    return null;
  }

  async #give(
    model: Model,
    drawings: LabelledDrawing[],
    onProgress?: (progress: LessonProgress) => void,
  ): Promise<PackageReport> {
    if (this.progress !== null) throw new ArgumentError(texts.lessonIsOn);
    const lesson = new AbortController();
    this.#lesson = lesson;
    this.failed = false;
    this.#advance({ step: 0, steps: 1 });
    this.#begins(drawings);
    try {
      const report = await model.teach(drawings, {
        signal: lesson.signal,
        onProgress: (progress) => {
          this.#advance(progress);
          onProgress?.(progress);
        },
      });
      lesson.signal.throwIfAborted();
      this.#previous = null;
      this.#drawings = drawings;
      this.report = report;
      return report;
    } catch (error) {
      if (!lesson.signal.aborted) this.#fail(error);
      throw error;
    } finally {
      if (this.#lesson === lesson) this.#advance(null);
    }
  }

  /**
   * Takes the latest lesson back; an earlier one cannot be, other than by `forget`.
   *
   * @returns Whether there was one to take back.
   */
  undo(model: Model): boolean {
    if (!this.canUndo) return false;
    model.undoLesson();
    this.#drawings = this.#previous ?? untaught;
    this.#previous = null;
    this.#say(texts.lessonUndone);
    return true;
  }

  /** Takes all lessons back, and returns whether there were any. */
  forget(model: Model): boolean {
    if (!this.canForget) return false;
    model.forgetLessons();
    this.#drawings = untaught;
    this.#previous = null;
    this.#say(texts.forgotten);
    return true;
  }

  /** Another model is in use, which had no lessons. */
  reset(): void {
    this.#lesson?.abort();
    this.#lesson = null;
    this.progress = null;
    this.#drawings = untaught;
    this.#previous = null;
    this.#say(null);
  }

  #advance(progress: LessonProgress | null): void {
    if (this.#lesson?.signal.aborted) return;
    this.progress = progress;
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#say(error instanceof Error ? error.message : String(error));
    this.failed = true;
  }

  #say(message: string | null): void {
    this.report = null;
    this.failed = false;
    this.message = message;
    this.#host.requestUpdate();
  }
}

/** A drawing taught twice is known by its latest label. */
function others(drawings: LabelledDrawing[], strokes: Strokes): LabelledDrawing[] {
  const same = JSON.stringify(strokes);
  return drawings.filter((drawing) => JSON.stringify(drawing.strokes) !== same);
}
