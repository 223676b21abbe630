// One training image as what it is, numbers: under the pointer, and those around it as a small table.

import { images, labels } from 'virtual:training-images';
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { courseTexts as texts } from '../../locales/course.js';
import '../inside/index.js';
import type { Picture } from '../inside/pictures.js';
import { BLACK, colourProbes, coloursIn, probeStyles } from '../inside/theme-colours.js';
import { partStyles } from './part-styles.js';

const SIDE = 28;
const PIXELS = SIDE * SIDE;

/** Numbers on each side of the one that is pointed at. */
const REACH = 3;

/** Where there is ink in each of the three: something to see before anybody points. */
const START = 14 * SIDE + 14;

class ImageNumbers extends LitElement {
  static override properties: PropertyDeclarations = {
    image: { state: true },
    at: { state: true },
    colours: { state: true },
  };

  static override styles = [
    controlStyles,
    partStyles,
    probeStyles,
    css`
      .sides {
        display: grid;
        gap: 16px 32px;
      }
      value-figure {
        max-width: 336px;
      }
      table {
        width: 100%;
        max-width: 336px;
        table-layout: fixed;
        border-collapse: collapse;
        font-size: 0.875rem;
      }
      caption {
        text-align: left;
        line-height: 24px;
        color: var(--digitpad-muted);
      }
      td {
        height: 40px;
        padding: 0;
        text-align: center;
        border: 1px solid var(--digitpad-hairline);
      }
      td.here {
        outline: 1.5px solid var(--digitpad-ink);
        outline-offset: -1px;
      }
      td.paper {
        color: var(--digitpad-muted);
      }
      @container (min-width: 560px) {
        .sides {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ];

  /** Index of the image. */
  declare image: number;
  /** Index of the pixel that is read. */
  declare at: number;
  declare colours: typeof BLACK;
  #picture: Picture | null = null;

  constructor() {
    super();
    this.image = 0;
    this.at = START;
    this.colours = BLACK;
  }

  get #pixels(): Uint8Array {
    return images.subarray(this.image * PIXELS, (this.image + 1) * PIXELS);
  }

  protected override firstUpdated(): void {
    this.colours = coloursIn(this.renderRoot);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('image') && !changed.has('colours')) return;
    const { ink } = this.colours;
    const values = Float32Array.from(this.#pixels, (pixel) => pixel / 255);
    this.#picture = { values, width: SIDE, limit: 1, above: ink, below: ink };
  }

  protected override render(): TemplateResult {
    const label = labels[this.image] ?? 0;
    return html`<div class="choices" role="group" aria-label=${texts.imageOf}>
        <span aria-hidden="true">${texts.imageOf}</span>
        ${Array.from(
          labels,
          (digit, image) => html`<button
            aria-pressed=${image === this.image}
            @click=${() => {
              this.image = image;
            }}
          >${digit}</button>`,
        )}
      </div>
      <div class="sides">
        <value-figure
          .picture=${this.#picture}
          name=${texts.trainingImage(label)}
          caption=${texts.pointAtIt}
          @point=${({ detail }: CustomEvent<number | null>) => {
            this.at = detail ?? this.at;
          }}
        ></value-figure>
        ${this.#neighbours()}
      </div>
      ${colourProbes(() => {
        this.colours = coloursIn(this.renderRoot);
      })}`;
  }

  #neighbours(): TemplateResult {
    const pixels = this.#pixels;
    const [row, column] = [Math.floor(this.at / SIDE), this.at % SIDE];
    const steps = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
    const cell = (y: number, x: number) => {
      const inside = y >= 0 && y < SIDE && x >= 0 && x < SIDE;
      const value = inside ? (pixels[y * SIDE + x] ?? 0) : null;
      const here = y === row && x === column;
      return html`<td class="${here ? 'here' : ''} ${value === 0 ? 'paper' : ''}">${value}</td>`;
    };
    return html`<table>
      <caption>${texts.around}</caption>
      <tbody>
        ${steps.map((y) => html`<tr>${steps.map((x) => cell(row + y, column + x))}</tr>`)}
      </tbody>
    </table>`;
  }
}

customElements.define('image-numbers', ImageNumbers);
