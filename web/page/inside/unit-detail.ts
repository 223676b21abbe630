// One unit in large: its weights, what comes in and what goes out, and the formulas with this
// drawing's numbers in them, down to what it says to the digit in question. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { insideTexts as texts } from '../../locales/inside.js';
import { type Anatomy, type Stage, unitOf } from './anatomy.js';
import { mapSay, unitSay, unitStep, unitSum } from './formulas.js';
import { type Colours, type Picture, scaleOf } from './pictures.js';
import {
  indexOfLargest,
  largest,
  outputOf,
  type Reading,
  saysOf,
  saysToDigits,
} from './reading.js';
import {
  incoming,
  incomingShape,
  incomingValues,
  outgoing,
  sheet,
  weightShape,
} from './unit-pictures.js';

export interface Detail {
  anatomy: Anatomy;
  /** Index among the hidden stages. */
  index: number;
  stage: Stage;
  unit: number;
  reading: Reading | null;
  /** The stage's weights to show: as they are, or how they changed. */
  weights: Float32Array | null;
  changed: boolean;
  colours: Colours;
}

/** "Unit 12", or "Map 12" where it puts out an image. */
export function titleOf({ shape }: Stage, unit: number): string {
  return shape.length === 3 ? texts.map(unit) : texts.unit(unit);
}

export function unitDetail(detail: Detail): TemplateResult {
  const { stage, unit } = detail;
  const title = titleOf(stage, unit);
  return html`<div class="detail" role="group" aria-labelledby="detail">
    <h3 id="detail">${texts.of(title, stage.names.join(', '))}</h3>
    <div class="detail-columns">
      <div class="figures">${figures(detail, title)}</div>
      <dl class="lines">${lines(detail)}</dl>
      ${tenSays(detail, title)}
    </div>
  </div>`;
}

function figure(picture: Picture | null, name: string, caption: string): TemplateResult {
  return html`<value-figure .picture=${picture} name=${name} caption=${caption}></value-figure>`;
}

const sign = (glyph: string): TemplateResult =>
  html`<span class="sign" aria-hidden="true">${glyph}</span>`;

function figures(detail: Detail, title: string): TemplateResult[] {
  const { anatomy, index, stage, unit, reading, colours } = detail;
  const output = reading && outputOf(reading, stage.last);
  const out = outgoing(stage, unit, reading, output ? scaleOf(output) : 1, colours);
  const comesIn = (picture: Picture | null) =>
    index === 0
      ? figure(picture, texts.inputName, texts.inputCaption)
      : figure(picture, texts.beforeName(title), texts.mapInCaption);
  const goesOut = figure(out, texts.mapName(title), texts.mapOutCaption);
  const weights = weightsPicture(detail);
  const [layer] = stage.layers;
  if (weights === null || layer === undefined) {
    return [comesIn(mapBefore(detail)), sign('→'), goesOut];
  }
  const all = comesIn(incoming(anatomy, index, reading, colours));
  if (layer.type === 'Conv2d') {
    const caption = texts.kernelCaption(layer.kernel, incomingShape(anatomy, index)[2]);
    return [all, sign('∗'), figure(weights, texts.kernelName(title), caption), sign('→'), goesOut];
  }
  const name = detail.changed ? texts.changeOf(title) : texts.weightsOf(title);
  return [
    all,
    sign('×'),
    figure(weights, name, texts.weightsCaption),
    sign('='),
    figure(product(detail), texts.productName, texts.productCaption),
  ];
}

function weightsPicture({ anatomy, index, stage, unit, weights, colours }: Detail): Picture | null {
  if (weights === null) return null;
  const own = unitOf(weights, stage.units, unit);
  return sheet(own, weightShape(anatomy, index), scaleOf(weights), colours);
}

/** Each input times its weight. */
function product({ anatomy, index, stage, unit, reading, colours }: Detail): Picture | null {
  if (reading === null || stage.weights === null) return null;
  const inputs = incomingValues(anatomy, index, reading);
  const own = unitOf(stage.weights.values, stage.units, unit);
  const values = own.map((weight, i) => weight * (inputs[i] ?? 0));
  return sheet(values, incomingShape(anatomy, index), scaleOf(values), colours);
}

/** The one map that a pool makes its own of. */
function mapBefore({ anatomy, index, stage, unit, reading, colours }: Detail): Picture | null {
  if (reading === null) return null;
  const values = incomingValues(anatomy, index, reading);
  const [, width] = incomingShape(anatomy, index);
  return { values: unitOf(values, stage.units, unit), width, limit: scaleOf(values), ...colours };
}

function lines(detail: Detail): TemplateResult[] {
  const { anatomy, stage, unit, reading } = detail;
  if (reading === null) return [line(texts.drawFirst, null)];
  const outputs = unitOf(outputOf(reading, stage.last), stage.units, unit);
  const place = indexOfLargest(outputs);
  /** The unit's number after a layer of its stage, where it is strongest. */
  const after = (layer: number) => outputOf(reading, layer)[place * stage.units + unit] ?? 0;
  const output = after(stage.last);
  const steps = stage.layers.slice(1).map((layer, i) => {
    const [x, out] = [after(stage.first + i), after(stage.first + i + 1)].map(texts.number);
    return line(texts.after[layer.type] ?? '', unitStep[layer.type]?.(x ?? '', out ?? '') ?? null);
  });
  const say = saysOf(reading, stage)[unit] ?? 0;
  const direct = saysToDigits(reading, anatomy, stage, unit) !== null;
  const { digit } = reading;
  const weight = anatomy.scores.weights?.values[unit * anatomy.scores.units + digit] ?? 0;
  return [
    firstLine(detail, place, after(stage.first)),
    ...steps,
    direct
      ? line(
          texts.itsSay(digit),
          unitSay(texts.number(output), texts.number(weight), texts.signed(say)),
        )
      : line(texts.mapsSay(digit), mapSay(digit, texts.signed(say))),
  ];
}

function firstLine({ stage, unit }: Detail, place: number, sum: number): TemplateResult {
  const [layer] = stage.layers;
  if (layer?.type === 'MaxPool2d' || layer?.type === 'AvgPool2d') {
    return line(texts.pooled[layer.type](layer.size), html`${texts.number(sum)}`);
  }
  const bias = stage.biases?.values[unit] ?? 0;
  const [height, width] = stage.shape;
  const words =
    stage.shape.length === 3 && height !== undefined && width !== undefined
      ? texts.strongest(Math.floor(place / width) + 1, (place % width) + 1)
      : texts.itsSum;
  const sign = bias < 0 ? '−' : '+';
  const [inputs, shift, result] = [sum - bias, Math.abs(bias), sum].map(texts.number);
  return line(words, unitSum(inputs ?? '', sign, shift ?? '', result ?? ''));
}

function line(words: string, formula: TemplateResult | null): TemplateResult {
  return html`<div>
    <dt>${words}</dt>
    <dd>${formula}</dd>
  </div>`;
}

function tenSays(detail: Detail, title: string): TemplateResult | string {
  const { anatomy, stage, unit, reading } = detail;
  const says = reading && saysToDigits(reading, anatomy, stage, unit);
  if (says === null) return '';
  const loudest = largest(says) || 1;
  const row = (say: number, digit: number) => html`<li aria-label=${texts.forOrAgainst(say, digit)}>
    <span class="digit">${digit}</span>
    <span class=${say < 0 ? 'say against' : 'say for'}>
      <span .style=${`transform: scaleX(${say / loudest / 2})`}></span>
    </span>
    <span class="number">${texts.signed(say)}</span>
  </li>`;
  return html`<div class="ten">
    <p>${texts.saysTitle}</p>
    <ul role="list" aria-label=${texts.saysName(title)}>
      ${Array.from(says, row)}
    </ul>
  </div>`;
}

export const detailStyles = css`
  .detail {
    margin-top: 24px;
    padding-top: 24px;
    border-top: 1px solid var(--digitpad-hairline);
  }
  .detail-columns {
    display: grid;
    gap: 24px 32px;
  }
  .figures {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 16px minmax(0, 1fr) 16px minmax(0, 1fr);
    gap: 0 8px;
    align-items: start;
    max-width: 520px;
  }
  .sign {
    align-self: start;
    margin-top: calc(50cqi / 6);
    text-align: center;
    color: var(--digitpad-muted);
  }
  .lines {
    display: grid;
    gap: 8px;
    align-content: start;
    margin: 0;
    min-height: 176px;
  }
  .lines dt {
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .lines dd {
    margin: 0;
    height: 40px;
    overflow-x: auto;
    overflow-y: hidden;
  }
  .ten p {
    margin: 0;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .ten ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .ten li {
    display: grid;
    grid-template-columns: 16px 1fr 64px;
    gap: 8px;
    align-items: center;
    min-height: 20px;
    font-size: 0.875rem;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  .ten .say {
    height: 12px;
  }
  .ten .number {
    text-align: right;
  }
  @container (min-width: 900px) {
    .detail-columns {
      grid-template-columns: 452px minmax(0, 1fr) 232px;
    }
    .sign {
      margin-top: 52px;
    }
  }
`;
