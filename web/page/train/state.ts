// The line that tells where a training is, and what has gone wrong: what happened, what is safe, what
// to do.

import { css, html, type TemplateResult } from 'lit';
import { trainTexts as texts } from '../../locales/train.js';
import { DivergedError } from '../../package/index.js';
import type { Run } from './run.js';

export interface StateOfTraining {
  run: Run;
  note: string;
  /** It is one of an earlier visit. */
  fromBefore: boolean;
  /** The form says something else than what is being trained. */
  recipeChanged: boolean;
  storageRefused: boolean;
  cacheRefused: boolean;
}

export function state(shown: StateOfTraining): TemplateResult {
  const { run, storageRefused, cacheRefused } = shown;
  return html`<div class="state">
    <p role="status">${words(shown)}</p>
    ${bar(run)}
    ${run.failure ? html`<p class="failed" role="alert">${failureWords(run, run.failure)}</p>` : ''}
    ${storageRefused ? html`<p class="failed" role="alert">${texts.storageRefused}</p>` : ''}
    ${cacheRefused ? html`<p class="failed" role="alert">${texts.cacheRefused}</p>` : ''}
  </div>`;
}

function words({ run, note, fromBefore, recipeChanged }: StateOfTraining): string {
  const { step } = run;
  if (run.state === 'training') return texts.training;
  if (run.state === 'fetching') return run.download === null ? texts.preparing : texts.gettingReady;
  if (note !== '') return note;
  if (recipeChanged) return texts.changed;
  if (fromBefore) return run.done ? texts.keptDone : texts.kept(step, run.recipe.steps);
  if (run.done) return texts.done(run.curve.accuracies.at(-1)?.test ?? null);
  return run.begun ? texts.paused(step) : texts.waiting;
}

/** Of what takes its time. Beside the spoken line, since it changes ten times a second. */
function bar({ state, download, progress, recipe, step }: Run): TemplateResult {
  if (state === 'fetching' && download !== null) {
    const { url, loaded, total } = download;
    const file = url.slice(url.lastIndexOf('/') + 1);
    return html`${
      total === null
        ? html`<progress aria-label=${file}></progress>`
        : html`<progress aria-label=${file} .value=${loaded} max=${total}></progress>`
    }
      <p class="detail">${texts.fetching(file, loaded, total)}</p>`;
  }
  const measuring = state === 'training' ? (progress?.measuring ?? null) : null;
  // So short for a small network that it would only flicker.
  const detail = measuring !== null && recipe.network === 'Cnn' ? texts.measuring(measuring) : '';
  return html`<progress aria-label=${texts.progress} .value=${step} max=${recipe.steps}></progress>
    <p class="detail">${detail}</p>`;
}

function failureWords(run: Run, failure: Error): string {
  // Says itself what is safe, and what to do.
  if (failure instanceof DivergedError) return failure.message;
  return texts.sentences(failure.message, run.begun ? texts.failedSafe : texts.failedAtStart);
}

export const stateStyles = css`
  .state p {
    min-height: 24px;
    line-height: 24px;
    overflow-wrap: anywhere;
  }
  .state .detail {
    font-size: 0.875rem;
    color: var(--digitpad-muted);
    font-variant-numeric: tabular-nums;
  }
  .state .failed {
    margin-top: 8px;
    padding: 8px 16px;
    border-left: 4px solid var(--digitpad-warm);
    background: var(--digitpad-surface);
    font-size: 0.875rem;
  }
`;
