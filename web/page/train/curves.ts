// The two charts of the section: loss above, accuracy below, this training over an earlier one, and
// what the tutorial reaches. Chooses the lines; chart.ts draws them.

import { models } from 'virtual:models';
import { trainTexts as texts } from '../../locales/train.js';
import { Chart, type LineLook } from './chart.js';
import type { Curve, Line } from './curve.js';

/** Trained by the native program with the tutorial's recipe; measured on the stored file. */
const tutorial = models.find(({ name }) => name === 'two-layer-sigmoid');

const line = (label: string, look: Partial<LineLook>): LineLook => ({
  label,
  colour: 'accent',
  width: 1.5,
  format: texts.percent,
  ...look,
});

const earlier = { colour: 'warm', width: 1 } as const;
const dash = [6, 4];

export class Curves {
  readonly #loss: Chart;
  readonly #accuracy: Chart;

  constructor(loss: HTMLElement, accuracy: HTMLElement) {
    const { series } = texts;
    this.#loss = new Chart(loss, {
      height: 144,
      top: null,
      steps: texts.count,
      lines: [
        line(series.loss, { format: texts.loss }),
        line(texts.earlier(series.loss), { ...earlier, format: texts.loss }),
      ],
    });
    this.#accuracy = new Chart(accuracy, {
      height: 176,
      top: 1,
      steps: texts.count,
      lines: [
        line(series.train, {}),
        line(series.test, { dash }),
        line(texts.earlier(series.train), earlier),
        line(texts.earlier(series.test), { ...earlier, dash }),
        line(texts.reference(tutorial?.accuracy ?? 0), {
          colour: 'muted',
          width: 1,
          dash: [1, 3],
          format: null,
        }),
      ],
    });
  }

  show(curve: Curve, before: Curve | null): void {
    const steps = Math.max(curve.steps, before?.steps ?? 0);
    const reached = tutorial?.accuracy ?? null;
    const reference: Line | null =
      reached === null
        ? null
        : [
            [0, steps],
            [reached, reached],
          ];
    this.#loss.show([curve.lossLine(), before?.lossLine() ?? null], steps);
    this.#accuracy.show(
      [
        curve.accuracyLine('train'),
        curve.accuracyLine('test'),
        before?.accuracyLine('train') ?? null,
        before?.accuracyLine('test') ?? null,
        reference,
      ],
      steps,
    );
  }

  destroy(): void {
    this.#loss.destroy();
    this.#accuracy.destroy();
  }
}
