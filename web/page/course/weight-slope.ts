// The loss of one picture as a function of one weight, and its slope there in two ways: by taking a
// step to either side, and by backprop. The network is the first tutorial's, new; the picture the first
// training image; the weight W2[0, 5], which leads from the first hidden unit to the score of 5, the
// right digit.

import { images, labels } from 'virtual:training-images';
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { courseTexts as texts } from '../../locales/course.js';
import { newNetwork } from '../gradients/networks.js';
import { curve, curveStyles } from './curve.js';
import { partStyles } from './part-styles.js';
import { crossEntropy } from './softmax.js';

/** To either side of the weight: as far as the curve is shown. */
const RANGE = 16;

/** The steps that there are to choose from, the largest first. */
const steps = [8, 1, 0.1, 0.01, 0.001, 0.0001];

/** What one weight of the last layer does to the loss of one picture. */
interface Weight {
  value: number;
  /** The loss, if the weight were w. */
  loss: (w: number) => number;
  /** What backprop says of the slope at `value`. */
  backprop: number;
}

async function weightOfNewNetwork(): Promise<Weight> {
  using model = await newNetwork('sigmoid');
  const picture = images.subarray(0, 784);
  const target = labels[0] ?? 0;
  const activations = model.activations(picture);
  const scores = Array.from(activations.at(-1)?.values ?? []);
  const unit = activations.at(-2)?.values[0] ?? 0;
  const at = (values: Float32Array | undefined) => values?.[target] ?? 0;
  const matrix = (parameters: { name: string; values: Float32Array }[]) =>
    parameters.find(({ name }) => name === 'W2')?.values;
  const value = at(matrix(model.parameters()));
  return {
    value,
    // The score of the right digit changes by the unit's output for each 1 that the weight changes by.
    loss: (w) =>
      crossEntropy(
        scores.map((score, k) => (k === target ? score + unit * (w - value) : score)),
        target,
      ),
    backprop: at(matrix(model.gradients(picture, target, 'loss')?.parameters ?? [])),
  };
}

class WeightSlope extends LitElement {
  static override properties: PropertyDeclarations = {
    weight: { state: true },
    h: { state: true },
  };

  static override styles = [
    controlStyles,
    partStyles,
    curveStyles,
    css`
      dl {
        max-width: 360px;
        min-height: 96px;
      }
      .tangent {
        color: var(--digitpad-accent);
      }
      .secant {
        color: var(--digitpad-warm);
      }
      .choices {
        margin-top: 8px;
      }
    `,
  ];

  /** Null while the network is on its way. */
  declare weight: Weight | null;
  declare h: number;

  constructor() {
    super();
    this.weight = null;
    this.h = steps[0] ?? 1;
  }

  protected override firstUpdated(): void {
    void weightOfNewNetwork().then((weight) => {
      this.weight = weight;
    });
  }

  protected override render(): TemplateResult {
    const { weight, h } = this;
    if (weight === null) return html`<div class="curve"><div class="plot"></div></div>`;
    const { value: w, loss, backprop } = weight;
    const numerical = (loss(w + h) - loss(w - h)) / (2 * h);
    return html`${curve({
      name: texts.weightCurve(w, loss(w)),
      f: loss,
      x: { from: w - RANGE, to: w + RANGE, name: 'w', format: texts.score },
      y: { from: 0, to: loss(w - RANGE), name: 'L', format: texts.score },
      points: h >= 0.1 ? [w - h, w, w + h] : [w],
      lines: [
        { x: w, y: loss(w), slope: backprop, kind: 'tangent' },
        { x: w - h, y: loss(w - h), slope: numerical, kind: 'secant' },
      ],
    })}
      <div class="choices" role="group" aria-label=${texts.step}>
        <span aria-hidden="true">${texts.step}</span>
        ${steps.map(
          (step) => html`<button
            aria-pressed=${step === h}
            @click=${() => {
              this.h = step;
            }}
          >${step}</button>`,
        )}
      </div>
      <dl aria-live="polite">
        <dt>${texts.weightAndLoss}</dt>
        <dd>${texts.loss(w)}, ${texts.loss(loss(w))}</dd>
        <dt class="secant">${texts.numericalSlope}</dt>
        <dd>${texts.slope(numerical)}</dd>
        <dt class="tangent">${texts.backpropSlope}</dt>
        <dd>${texts.slope(backprop)}</dd>
        <dt>${texts.difference}</dt>
        <dd>${texts.power(Math.abs(numerical - backprop))}</dd>
      </dl>`;
  }
}

customElements.define('weight-slope', WeightSlope);
