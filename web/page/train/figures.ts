// The numbers of a training, each with its name. Not spoken while they run: a screen reader reads them
// when it is asked to.

import { css, html, type TemplateResult } from 'lit';
import { trainTexts as texts } from '../../locales/train.js';
import type { Run } from './run.js';

export function figures({ curve, progress, recipe, step, state }: Run): TemplateResult {
  const measured = curve.accuracies.at(-1);
  const { stepsPerSecond = null, secondsLeft = null } = progress ?? {};
  const left = state === 'training' || step >= recipe.steps ? secondsLeft : null;
  const shown: [name: string, value: string][] = [
    [texts.imagesSeen, texts.count(step * recipe.batchSize)],
    [texts.stepNumber, texts.count(step)],
    [texts.stepsPerSecond, written(stepsPerSecond, (rate) => texts.count(Math.round(rate)))],
    [texts.timeLeft, written(left, texts.duration)],
    [texts.lossNumber, written(curve.loss, texts.loss)],
    [texts.trainAccuracy, written(measured?.train ?? null, texts.percent)],
    [texts.testAccuracy, written(measured?.test ?? null, texts.percent)],
  ];
  return html`<div class="figures" role="group" aria-label=${texts.figures}>
    ${shown.map(
      ([name, value]) => html`<div>
        <span aria-hidden="true">${name}</span>
        <output aria-label=${name} aria-live="off">${value}</output>
      </div>`,
    )}
  </div>`;
}

function written(value: number | null, how: (value: number) => string): string {
  return value === null ? texts.unknown : how(value);
}

export const figuresStyles = css`
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    gap: 8px 16px;
    font-variant-numeric: tabular-nums;
  }
  .figures span {
    display: block;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .figures output {
    display: block;
    font-size: 1.25rem;
    line-height: 32px;
    white-space: nowrap;
  }
`;
