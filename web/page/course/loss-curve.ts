// The loss of one picture over the probability that its right digit was given, with a point to move.

import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { courseTexts as texts } from '../../locales/course.js';
import { curve, curveStyles } from './curve.js';
import { partStyles } from './part-styles.js';

/** At probability 0 the loss is infinite. */
const LEAST = 0.01;

/** As minus the logarithm of p, but for p = 1, where that is printed as −0. */
const lossOf = (share: number) => Math.log(1 / share);

class LossCurve extends LitElement {
  static override properties: PropertyDeclarations = { share: { state: true } };

  static override styles = [
    controlStyles,
    partStyles,
    curveStyles,
    css`
      input {
        display: block;
      }
      dl {
        max-width: 320px;
      }
    `,
  ];

  /** The right digit's probability. */
  declare share: number;

  constructor() {
    super();
    this.share = 0.1;
  }

  protected override render(): TemplateResult {
    const p = this.share;
    const loss = lossOf(p);
    return html`${curve({
      name: texts.lossCurve(p, loss),
      f: lossOf,
      x: { from: LEAST, to: 1, name: 'p', format: texts.score },
      y: { from: 0, to: lossOf(LEAST), name: 'L', format: texts.score },
      points: [p],
      lines: [{ x: p, y: loss, slope: -1 / p, kind: 'tangent' }],
    })}
      <label>
        ${texts.shareOfTruth}
        <input
          type="range"
          min=${LEAST}
          max="1"
          step="0.01"
          .value=${String(p)}
          @input=${(event: Event) => {
            this.share = Number((event.target as HTMLInputElement).value);
          }}
        />
      </label>
      <dl>
        <dt>p</dt>
        <dd>${texts.score(p)}</dd>
        <dt>L = −ln p</dt>
        <dd>${texts.loss(loss)}</dd>
        <dt>${texts.slopeName}</dt>
        <dd>${texts.score(-1 / p)}</dd>
      </dl>`;
  }
}

customElements.define('loss-curve', LossCurve);
