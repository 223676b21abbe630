// The section "Inside": the pad's network with the pad's drawing going through it. This file remembers
// what the visitor looks at, and puts the parts together; follower.ts brings the numbers, and each part
// of the picture has a file of its own.

import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { DigitPad } from '../../element/index.js';
import { insideTexts as texts } from '../../locales/inside.js';
import { type Anatomy, type Stage, unitOf } from './anatomy.js';
import { Follower } from './follower.js';
import { probability } from './formulas.js';
import { insideStyles } from './inside-styles.js';
import { type Picture, scaleOf } from './pictures.js';
import { indexOfLargest, outputOf, saysOf } from './reading.js';
import { saliencyMaps } from './saliency-maps.js';
import { scoreList } from './scores.js';
import { stageTabs } from './stages.js';
import { BLACK, colourProbes, coloursIn } from './theme-colours.js';
import { titleOf, unitDetail } from './unit-detail.js';
import { drawing, outgoing, sheet, weightShape } from './unit-pictures.js';
import { type UnitTile, unitGrid } from './units.js';

/** As many units as are shown: a layer may have thousands. */
const MOST_UNITS = 200;

export class InsideSection extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = insideStyles;

  /** Whose network and drawing are shown. */
  declare pad: DigitPad | null;
  readonly #follower = new Follower(this, (isAnotherNetwork) => {
    if (isAnotherNetwork) this.#lookInto(0);
    this.requestUpdate();
    return this.updateComplete;
  });
  #colours = BLACK;
  /** Index of the stage that is looked into. */
  #stage = 0;
  /** The unit chosen, and the one under the pointer; null: none. */
  #unit: number | null = null;
  #pointed: number | null = null;
  #showsChange = false;
  /** Pictures of weights, by unit, and what they were made of. */
  #pictured: { of: unknown[]; pictures: Picture[] } | null = null;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('pad') && this.pad !== null) this.#follower.follow(this.pad);
  }

  /** With the walk, which has the most to show. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.renderRoot.querySelector('layer-walk')?.updateComplete;
    return complete;
  }

  protected override firstUpdated(): void {
    this.#recolour();
  }

  protected override render(): TemplateResult {
    const { anatomy } = this.#follower;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${texts.inside}</h2>
      <p class="lead">${texts.lead}</p>
      ${anatomy === null ? html`<p class="note">${texts.noModel}</p>` : this.#parts(anatomy)}
      ${colourProbes(() => this.#recolour())}
    </section>`;
  }

  #parts(anatomy: Anatomy): TemplateResult {
    const { reading, comparison } = this.#follower;
    const stage = anatomy.hidden[this.#stage];
    const compareWith = (other: number) => {
      this.#follower.other = other;
      this.#follower.refresh();
    };
    return html`${stageTabs(anatomy, reading, this.#colours, this.#stage, (index) => {
      this.#lookInto(index);
      this.requestUpdate();
    })}
      <div class="flow">
        ${this.#input(stage)} ${stage && this.#hidden(anatomy, stage)} ${this.#scores(anatomy)}
      </div>
      ${stage && this.#detail(anatomy, stage)}
      ${saliencyMaps(comparison, this.#colours, compareWith)}
      <layer-walk
        .pad=${this.pad}
        .prediction=${reading?.prediction ?? null}
        .colours=${this.#colours}
      ></layer-walk>`;
  }

  #input(stage: Stage | undefined): TemplateResult {
    const { reading } = this.#follower;
    return html`<div class="in">
      ${head(texts.input, texts.rowShape(784))}
      <value-figure
        .picture=${drawing(reading, this.#colours)}
        name=${texts.inputName}
        caption=${reading === null ? texts.drawFirst : ''}
      ></value-figure>
      <div class="legend">
        <p aria-hidden="true">
          <span class="above">${texts.for}</span> <span class="below">${texts.against}</span>
        </p>
        <p>${texts.tileLegend(reading?.digit ?? null, stage?.shape.length === 3)}</p>
      </div>
    </div>`;
  }

  #hidden(anatomy: Anatomy, stage: Stage): TemplateResult {
    const names = stage.names.join(', ');
    const weights = this.#stage === 0 ? this.#shownWeights(stage) : null;
    const digit = this.#follower.reading?.digit ?? 0;
    const tabs = anatomy.hidden.length > 1;
    return html`<div
      class="hidden"
      id="panel"
      role=${tabs ? 'tabpanel' : 'presentation'}
      aria-labelledby=${tabs ? `stage-${this.#stage}` : nothing}
    >
      ${head(names, texts.shape([1, ...stage.shape]))}
      ${unitGrid(texts.units(names, stage.units), this.#tiles(anatomy, stage), digit, {
        shown: this.#shownUnit(stage),
        choose: (unit) => {
          this.#unit = unit;
          this.requestUpdate();
        },
        point: (unit) => {
          this.#pointed = unit;
          this.requestUpdate();
        },
      })}
      ${stage.units > MOST_UNITS ? html`<p class="note">${texts.firstOf(MOST_UNITS, stage.units)}</p>` : ''}
      ${weights && this.#viewChoice(weights)}
    </div>`;
  }

  #viewChoice(weights: Float32Array): TemplateResult {
    const choose = (change: boolean) => () => {
      this.#showsChange = change;
      this.requestUpdate();
    };
    const unchanged = this.#showsChange && weights.every((change) => change === 0);
    return html`<div class="choices views" role="group" aria-label=${texts.view}>
        <span aria-hidden="true">${texts.view}</span>
        <button aria-pressed=${!this.#showsChange} @click=${choose(false)}>${texts.weights}</button>
        <button aria-pressed=${this.#showsChange} @click=${choose(true)}>${texts.change}</button>
      </div>
      <p class="note">${unchanged ? texts.unchanged : texts.weightsLegend(scaleOf(weights))}</p>`;
  }

  #scores({ scores }: Anatomy): TemplateResult {
    const { reading } = this.#follower;
    const digit = reading?.digit ?? this.#follower.digit ?? 0;
    const share = reading?.prediction.probabilities[digit];
    return html`<div class="out">
      ${head(texts.scores(scores.names.join(', ')), texts.rowShape(scores.units))}
      ${scoreList(scores.last, reading, digit, (chosen) => {
        this.#follower.digit = chosen;
        this.#follower.refresh();
      })}
      <p class="note">${texts.scoreAddsUp(digit)}</p>
      <p class="formula">
        ${probability(digit, share === undefined ? '' : texts.percent(share))}
      </p>
    </div>`;
  }

  #detail(anatomy: Anatomy, stage: Stage): TemplateResult {
    return unitDetail({
      anatomy,
      index: this.#stage,
      stage,
      unit: this.#shownUnit(stage),
      reading: this.#follower.reading,
      weights: this.#shownWeights(stage),
      changed: this.#showsChange && this.#stage === 0,
      colours: this.#colours,
    });
  }

  /** The stage's weights, or what they changed by. */
  #shownWeights({ weights }: Stage): Float32Array | null {
    const { start } = this.#follower;
    if (weights === null || start === null || !this.#showsChange || this.#stage > 0) {
      return weights?.values ?? null;
    }
    return weights.values.map((weight, i) => weight - (start[i] ?? 0));
  }

  /** Unless the visitor says otherwise, the one that says most for the digit in question. */
  #shownUnit(stage: Stage): number {
    const { reading } = this.#follower;
    return this.#pointed ?? this.#unit ?? (reading ? indexOfLargest(saysOf(reading, stage)) : 0);
  }

  #tiles(anatomy: Anatomy, stage: Stage): UnitTile[] {
    const { reading } = this.#follower;
    const says = reading && saysOf(reading, stage);
    const outputs = reading && outputOf(reading, stage.last);
    const limit = outputs ? scaleOf(outputs) : 1;
    const weights = this.#stage === 0 ? this.#weightPictures(anatomy, stage) : [];
    return Array.from({ length: Math.min(stage.units, MOST_UNITS) }, (_, unit) => {
      const map = outgoing(stage, unit, reading, limit, this.#colours);
      const own = weights[unit] === undefined ? [] : [weights[unit]];
      return {
        title: titleOf(stage, unit),
        // A single value is no picture: its number says it.
        pictures: stage.shape.length === 3 || own.length === 0 ? [...own, map] : own,
        output: outputs && Math.max(...unitOf(outputs, stage.units, unit)),
        say: says?.[unit] ?? 0,
      };
    });
  }

  /** Painted anew only when the weights or the theme changed. */
  #weightPictures(anatomy: Anatomy, stage: Stage): Picture[] {
    if (stage.weights === null) return [];
    const of = [stage.weights, this.#showsChange, this.#colours];
    const kept = this.#pictured;
    if (kept !== null && of.every((part, i) => part === kept.of[i])) return kept.pictures;
    const weights = this.#shownWeights(stage) ?? stage.weights.values;
    const limit = scaleOf(weights);
    const pictures = Array.from({ length: Math.min(stage.units, MOST_UNITS) }, (_, unit) =>
      sheet(unitOf(weights, stage.units, unit), weightShape(anatomy, 0), limit, this.#colours),
    );
    this.#pictured = { of, pictures };
    return pictures;
  }

  #lookInto(stage: number): void {
    this.#stage = stage;
    this.#unit = null;
    this.#pointed = null;
  }

  #recolour(): void {
    this.#colours = coloursIn(this.renderRoot);
    this.requestUpdate();
  }
}

function head(name: string, shape: string): TemplateResult {
  return html`<p class="head"><span>${name}</span> <span class="shape">${shape}</span></p>`;
}
