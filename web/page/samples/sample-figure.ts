// One image of the test set in large: its picture, its label, what the model in use answers, and
// whether that is right. Only shows.

import { html, svg, type TemplateResult } from 'lit';
import { sampleTexts as texts } from '../../locales/samples.js';
import type { Prediction } from '../../package/index.js';
import type { Sample } from './test-set.js';

const verdicts = {
  right: svg`<path d="m2.5 8.5 3.5 4 7.5-9" />`,
  wrong: svg`<path d="m3.5 3.5 9 9m0-9-9 9" />`,
};

/**
 * The canvas, of class `pixels`, is painted by paintPixels() after each update.
 *
 * @param recoloured - Called when the colour of ink has changed.
 */
export function sampleFigure(
  sample: Sample | null,
  prediction: Prediction | null,
  recoloured: () => void,
): TemplateResult {
  const name = sample ? texts.sampleAlt(sample.index, sample.label) : texts.noSample;
  return html`<div class="picture">
    <figure>
      <canvas class="pixels" role="img" aria-label=${name} @transitionend=${recoloured}></canvas>
      <figcaption>${sample ? texts.image(sample.index) : ''}</figcaption>
    </figure>
    <div aria-live="polite">
      ${sample ? facts(sample.label, prediction) : html`<p class="waiting">${texts.waiting}</p>`}
    </div>
  </div>`;
}

function facts(label: number, prediction: Prediction | null): TemplateResult {
  const answer = prediction?.digit;
  return html`<dl>
    <div>
      <dt>${texts.label}</dt>
      <dd class="digit">${label}</dd>
    </div>
    <div>
      <dt>${texts.answer}</dt>
      <dd class="digit">${answer}</dd>
      <dd>${answer === undefined ? '' : verdict(answer === label)}</dd>
    </div>
  </dl>`;
}

function verdict(right: boolean): TemplateResult {
  const name = right ? 'right' : 'wrong';
  return html`<span class="verdict ${name}">
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${verdicts[name]}</svg>
    ${texts[name]}
  </span>`;
}
