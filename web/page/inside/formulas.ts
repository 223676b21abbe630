// What each kind of layer computes, forward and backward, in the tutorials' names: x comes in, out
// goes out; dout comes back, dx goes on back. Formulas only: numbers are put into them by others.

import { html, type TemplateResult } from 'lit';
import { insideTexts as texts } from '../../locales/inside.js';
import type { Layer } from '../../package/index.js';

type Type = Layer['type'] | 'SoftmaxWithLoss';

export const forward = (): Record<Type, TemplateResult> => ({
  Affine: html`<math><mi>out</mi><mo>=</mo><mi>x</mi><mi>W</mi><mo>+</mo><mi>b</mi></math>`,
  Conv2d: html`<math>
    <msub><mi>out</mi><mrow><mi>y</mi><mi>x</mi><mi>m</mi></mrow></msub><mo>=</mo>
    <msub><mi>b</mi><mi>m</mi></msub><mo>+</mo>
    <munder><mo>∑</mo><mrow><mi>i</mi><mo>,</mo><mi>j</mi><mo>,</mo><mi>c</mi></mrow></munder>
    <msub><mi>x</mi><mrow><mi>y</mi><mo>+</mo><mi>i</mi><mo>,</mo><mi>x</mi><mo>+</mo><mi>j</mi><mo>,</mo><mi>c</mi></mrow></msub>
    <msub><mi>W</mi><mrow><mi>i</mi><mi>j</mi><mi>c</mi><mi>m</mi></mrow></msub>
  </math>`,
  BatchNorm: html`<math>
    <mi>out</mi><mo>=</mo><mi>γ</mi>
    <mfrac>
      <mrow><mi>x</mi><mo>−</mo><mi>μ</mi></mrow>
      <msqrt><msup><mi>σ</mi><mn>2</mn></msup><mo>+</mo><msup><mn>10</mn><mn>−5</mn></msup></msqrt>
    </mfrac>
    <mo>+</mo><mi>β</mi>
  </math>`,
  Relu: html`<math><mi>out</mi><mo>=</mo><mi>max</mi><mo stretchy="false">(</mo><mi>x</mi><mo>,</mo><mn>0</mn><mo stretchy="false">)</mo></math>`,
  Sigmoid: html`<math>
    <mi>out</mi><mo>=</mo>
    <mfrac>
      <mn>1</mn>
      <mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup></mrow>
    </mfrac>
  </math>`,
  MaxPool2d: html`<math>
    <mi>out</mi><mo>=</mo><munder><mi>max</mi><mtext>${texts.block}</mtext></munder><mi>x</mi>
  </math>`,
  AvgPool2d: html`<math>
    <mi>out</mi><mo>=</mo><mfrac><mn>1</mn><mi>n</mi></mfrac>
    <munder><mo>∑</mo><mtext>${texts.block}</mtext></munder><mi>x</mi>
  </math>`,
  Dropout: html`<math><mi>out</mi><mo>=</mo><mi>x</mi></math>`,
  SoftmaxWithLoss: html`<math>
    <msub><mi>y</mi><mi>k</mi></msub><mo>=</mo>
    <mfrac>
      <msup><mi>e</mi><msub><mi>x</mi><mi>k</mi></msub></msup>
      <mrow><munder><mo>∑</mo><mi>j</mi></munder><msup><mi>e</mi><msub><mi>x</mi><mi>j</mi></msub></msup></mrow>
    </mfrac>
    <mo>,</mo><mspace width="1em"></mspace>
    <mi>L</mi><mo>=</mo><mo>−</mo><mi>log</mi><msub><mi>y</mi><mi>t</mi></msub>
  </math>`,
});

export const backward = (): Record<Type, TemplateResult> => ({
  Affine: html`<math>
    <mi>dx</mi><mo>=</mo><mi>dout</mi><msup><mi>W</mi><mi>T</mi></msup><mo>,</mo><mspace width="1em"></mspace>
    <mi>dW</mi><mo>=</mo><msup><mi>x</mi><mi>T</mi></msup><mi>dout</mi><mo>,</mo><mspace width="1em"></mspace>
    <mi>db</mi><mo>=</mo><mi>dout</mi>
  </math>`,
  Conv2d: html`<math>
    <msub><mi>dx</mi><mrow><mi>y</mi><mi>x</mi><mi>c</mi></mrow></msub><mo>=</mo>
    <munder><mo>∑</mo><mrow><mi>i</mi><mo>,</mo><mi>j</mi><mo>,</mo><mi>m</mi></mrow></munder>
    <msub><mi>dout</mi><mrow><mi>y</mi><mo>−</mo><mi>i</mi><mo>,</mo><mi>x</mi><mo>−</mo><mi>j</mi><mo>,</mo><mi>m</mi></mrow></msub>
    <msub><mi>W</mi><mrow><mi>i</mi><mi>j</mi><mi>c</mi><mi>m</mi></mrow></msub>
  </math>`,
  BatchNorm: html`<math>
    <mi>dx</mi><mo>=</mo>
    <mfrac>
      <mi>γ</mi>
      <msqrt><msup><mi>σ</mi><mn>2</mn></msup><mo>+</mo><msup><mn>10</mn><mn>−5</mn></msup></msqrt>
    </mfrac>
    <mi>dout</mi>
  </math>`,
  Relu: html`<math>
    <mi>dx</mi><mo>=</mo><mi>dout</mi><mspace width="0.5em"></mspace><mtext>${texts.where}</mtext><mspace width="0.5em"></mspace>
    <mi>x</mi><mo>&gt;</mo><mn>0</mn><mo>,</mo><mspace width="0.5em"></mspace><mtext>${texts.otherwise}</mtext><mspace width="0.5em"></mspace><mn>0</mn>
  </math>`,
  Sigmoid: html`<math>
    <mi>dx</mi><mo>=</mo><mi>dout</mi><mi>out</mi><mo stretchy="false">(</mo><mn>1</mn><mo>−</mo><mi>out</mi><mo stretchy="false">)</mo>
  </math>`,
  MaxPool2d: html`<math>
    <mi>dx</mi><mo>=</mo><mi>dout</mi><mspace width="0.5em"></mspace><mtext>${texts.atLargest}</mtext><mspace width="0.5em"></mspace><mn>0</mn>
  </math>`,
  AvgPool2d: html`<math>
    <mi>dx</mi><mo>=</mo><mfrac><mi>dout</mi><mi>n</mi></mfrac>
  </math>`,
  Dropout: html`<math><mi>dx</mi><mo>=</mo><mi>dout</mi></math>`,
  SoftmaxWithLoss: html`<math><mi>dx</mi><mo>=</mo><mi>y</mi><mo>−</mo><mi>t</mi></math>`,
});

// One unit's, with this drawing's numbers. Each is a line: numbers arrive as texts.

/** The unit's sum: what its inputs add up to, and its bias. */
export const unitSum = (
  inputs: string,
  sign: string,
  bias: string,
  sum: string,
): TemplateResult => html`<math>
  <munder><mo>∑</mo><mi>d</mi></munder><msub><mi>x</mi><mi>d</mi></msub><msub><mi>W</mi><mi>d</mi></msub>
  <mo>+</mo><mi>b</mi><mo>=</mo><mn>${inputs}</mn><mo>${sign}</mo><mn>${bias}</mn><mo>=</mo><mn>${sum}</mn>
</math>`;

/** One layer's step from one number to the next. */
export const unitStep: Partial<Record<Layer['type'], (x: string, out: string) => TemplateResult>> =
  {
    Relu: (x, out) => html`<math>
    <mi>max</mi><mo stretchy="false">(</mo><mn>${x}</mn><mo>,</mo><mn>0</mn><mo stretchy="false">)</mo><mo>=</mo><mn>${out}</mn>
  </math>`,
    Sigmoid: (x, out) => html`<math>
    <mfrac>
      <mn>1</mn>
      <mrow><mn>1</mn><mo>+</mo><msup><mi>e</mi><mrow><mo>−</mo><mo stretchy="false">(</mo><mn>${x}</mn><mo stretchy="false">)</mo></mrow></msup></mrow>
    </mfrac>
    <mo>=</mo><mn>${out}</mn>
  </math>`,
    BatchNorm: (x, out) => html`<math>
    <mi>γ</mi>
    <mfrac>
      <mrow><mn>${x}</mn><mo>−</mo><mi>μ</mi></mrow>
      <msqrt><msup><mi>σ</mi><mn>2</mn></msup><mo>+</mo><msup><mn>10</mn><mn>−5</mn></msup></msqrt>
    </mfrac>
    <mo>+</mo><mi>β</mi><mo>=</mo><mn>${out}</mn>
  </math>`,
  };

/** What a unit says to a digit, where the scores are next. */
export const unitSay = (output: string, weight: string, say: string): TemplateResult => html`<math>
  <mn>${output}</mn><mo>×</mo><mn>${weight}</mn><mo>=</mo><mn>${say}</mn>
</math>`;

/** What a map says to a digit's score s, through all the layers after it. */
export const mapSay = (digit: number, say: string): TemplateResult => html`<math>
  <munder><mo>∑</mo><mrow><mi>y</mi><mo>,</mo><mi>x</mi></mrow></munder>
  <mi>out</mi><mfrac><mrow><mo>∂</mo><msub><mi>s</mi><mn>${digit}</mn></msub></mrow><mrow><mo>∂</mo><mi>out</mi></mrow></mfrac>
  <mo>=</mo><mn>${say}</mn>
</math>`;

/** From a score to its probability. */
export const probability = (digit: number, share: string): TemplateResult => html`<math>
  <mfrac>
    <msup><mi>e</mi><msub><mi>s</mi><mn>${digit}</mn></msub></msup>
    <mrow><munder><mo>∑</mo><mi>j</mi></munder><msup><mi>e</mi><msub><mi>s</mi><mi>j</mi></msub></msup></mrow>
  </mfrac>
  <mo>=</mo><mn>${share}</mn>
</math>`;
