// "Why 7 and not 1?": which pixels speak for and against the answer, the same for another digit, and
// the difference of the two. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { insideTexts as texts } from '../../locales/inside.js';
import { type Colours, scaleOf } from './pictures.js';

/** Both digits, and what each pixel says to them. */
export interface Comparison {
  answer: number;
  other: number;
  forAnswer: Float32Array;
  forOther: Float32Array;
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export function saliencyMaps(
  comparison: Comparison | null,
  colours: Colours,
  compareWith: (digit: number) => void,
): TemplateResult {
  return html`<div class="why" role="group" aria-labelledby="why">
    <h3 id="why">
      ${comparison === null ? texts.whyEmpty : texts.why(comparison.answer, comparison.other)}
    </h3>
    ${comparison === null ? html`<p class="note">${texts.whyEmptyLead}</p>` : maps(comparison, colours, compareWith)}
  </div>`;
}

function maps(
  { answer, other, forAnswer, forOther }: Comparison,
  colours: Colours,
  compareWith: (digit: number) => void,
): TemplateResult {
  const difference = forAnswer.map((say, i) => say - (forOther[i] ?? 0));
  // One scale for all three, so that they can be compared.
  const limit = Math.max(...[forAnswer, forOther, difference].map(scaleOf));
  const map = (values: Float32Array, name: string, caption: string) => html`<div>
    <value-figure
      .picture=${{ values, width: 28, limit, ...colours }}
      name=${name}
      caption=${caption}
    ></value-figure>
    <p class="sums">${texts.pixelsSay(sums(values))}</p>
  </div>`;
  return html`<p class="note">${texts.whyLead(answer, other)}</p>
    <div class="comparison"><div class="maps">
      ${map(forAnswer, texts.saliencyName(answer), texts.saliencyCaption(answer))}
      ${map(forOther, texts.saliencyName(other), texts.saliencyCaption(other))}
      ${map(difference, texts.differenceName(answer, other), texts.differenceCaption(answer, other))}
    </div>
    <div class="choices" role="group" aria-label=${texts.compareWith}>
      <span aria-hidden="true">${texts.compareWith}</span>
      ${DIGITS.map(
        (digit) => html`<button
          aria-pressed=${digit === other}
          ?disabled=${digit === answer}
          @click=${() => compareWith(digit)}
        >
          ${digit}
        </button>`,
      )}
    </div></div>`;
}

function sums(values: Float32Array): { above: number; below: number } {
  const sum = { above: 0, below: 0 };
  for (const value of values) sum[value > 0 ? 'above' : 'below'] += value;
  return sum;
}

export const saliencyStyles = css`
  .maps {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 16px;
    margin-top: 16px;
  }
  @container (min-width: 900px) {
    .comparison {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 252px;
      gap: 32px;
      align-items: start;
    }
  }
  .sums {
    margin: 0;
    font-size: 0.875rem;
    line-height: 20px;
    min-height: 40px;
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-top: 8px;
  }
  .choices span {
    flex-basis: 100%;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .choices button {
    min-width: 44px;
    padding: 0;
  }
  .choices button[aria-pressed='true'] {
    border-color: var(--digitpad-accent);
    background: var(--digitpad-accent-quiet);
    font-weight: 600;
  }
`;
