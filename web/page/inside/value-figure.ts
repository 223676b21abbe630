// A picture of numbers that can be read number by number: under the pointer, or by arrow keys. It
// shows what it is given and knows nothing of networks.

import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { insideTexts as texts } from '../../locales/inside.js';
import { cellForKey } from '../arrow-keys.js';
import { type Picture, painted } from './pictures.js';

/** @fires point - Another number is read; `detail` is its index, or null. */
export class ValueFigure extends LitElement {
  static override properties: PropertyDeclarations = {
    picture: { attribute: false },
    name: { type: String },
    caption: { type: String },
    at: { state: true },
  };

  static override styles = css`
    :host {
      display: block;
    }
    figure {
      margin: 0;
    }
    .frame {
      position: relative;
      border: 1px solid var(--digitpad-hairline);
      border-radius: 4px;
      overflow: hidden;
      background: var(--digitpad-surface);
    }
    canvas {
      display: block;
      width: 100%;
      image-rendering: pixelated;
      cursor: crosshair;
    }
    canvas:focus-visible {
      outline: 2px solid var(--digitpad-accent);
      outline-offset: -2px;
    }
    .cursor {
      position: absolute;
      box-sizing: border-box;
      outline: 1.5px solid var(--digitpad-ink);
      pointer-events: none;
    }
    figcaption {
      margin-top: 4px;
      font-size: 0.75rem;
      line-height: 16px;
      min-height: 32px;
      color: var(--digitpad-muted);
      font-variant-numeric: tabular-nums;
    }
    figcaption span {
      display: block;
    }
    .at:not(:empty) {
      color: var(--digitpad-ink);
    }
  `;

  /** Null: there is nothing to show yet. */
  declare picture: Picture | null;
  /** What it is, for those who do not see it. */
  declare name: string;
  declare caption: string;
  /** The number that is read. */
  declare at: number | null;

  constructor() {
    super();
    this.picture = null;
    this.name = '';
    this.caption = '';
    this.at = null;
  }

  protected override render(): TemplateResult {
    return html`<figure>
      <div class="frame">
        <canvas
          ${painted(this.picture)}
          role="img"
          tabindex="0"
          aria-label=${this.name}
          aria-description=${texts.pictureKeys}
          @pointermove=${this.#point}
          @pointerdown=${this.#point}
          @pointerleave=${this.#leave}
          @focus=${this.#arrive}
          @blur=${this.#leave}
          @keydown=${this.#key}
        ></canvas>
        ${this.#cursor()}
      </div>
      <figcaption>
        <span>${this.caption}</span>
        <span class="at" aria-live="polite">${this.#words()}</span>
      </figcaption>
    </figure>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('at')) this.dispatchEvent(new CustomEvent('point', { detail: this.at }));
  }

  get #rows(): number {
    return this.picture === null ? 1 : this.picture.values.length / this.picture.width;
  }

  #cursor(): TemplateResult | string {
    if (this.at === null || this.picture === null) return '';
    const { width } = this.picture;
    const [row, column] = [Math.floor(this.at / width), this.at % width];
    const percent = (share: number) => `${100 * share}%`;
    const box = `left: ${percent(column / width)}; top: ${percent(row / this.#rows)};
      width: ${percent(1 / width)}; height: ${percent(1 / this.#rows)}`;
    return html`<div class="cursor" .style=${box}></div>`;
  }

  #words(): string {
    const value = this.at === null ? undefined : this.picture?.values[this.at];
    if (this.at === null || this.picture === null || value === undefined) return '';
    if (Number.isNaN(value)) return '';
    const { width } = this.picture;
    return texts.pixel(Math.floor(this.at / width) + 1, (this.at % width) + 1, value);
  }

  #point(event: PointerEvent): void {
    if (this.picture === null) return;
    const { width: wide, height: high } = (event.target as Element).getBoundingClientRect();
    const { width } = this.picture;
    const column = Math.floor((event.offsetX / wide) * width);
    const row = Math.floor((event.offsetY / high) * this.#rows);
    const inside = column >= 0 && column < width && row >= 0 && row < this.#rows;
    this.at = inside ? row * width + column : null;
  }

  #leave(): void {
    this.at = null;
  }

  #arrive(event: FocusEvent): void {
    if (!(event.target as Element).matches(':focus-visible')) return;
    const { values, width } = this.picture ?? { values: [], width: 1 };
    this.at = Math.floor(this.#rows / 2) * width + Math.floor(width / 2);
    if (this.at >= values.length) this.at = null;
  }

  #key(event: KeyboardEvent): void {
    if (this.picture === null) return;
    const { values, width } = this.picture;
    const next = cellForKey(event.key, this.at ?? 0, width, values.length);
    if (next === null) return;
    event.preventDefault();
    this.at = next;
  }
}
