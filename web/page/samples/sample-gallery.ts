// Images of the test set, many at once: a grid, painted on one canvas, that mouse and arrow keys
// choose from. What is in it is decided elsewhere.

import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { colourInk, inkOf } from '../../element/pixels.js';
import { sampleTexts as texts } from '../../locales/samples.js';
import type { Mnist } from '../../package/index.js';
import { cellForKey } from '../arrow-keys.js';
import { sampleOf } from './test-set.js';

const SIDE = 28;
/** Pixels of the canvas around each image, and for the words below it. */
const GAP = 2;
const WORDS = 12;

/** Narrower, a tile would be hard to hit. */
const TILE_WIDTH = 48;

/** How many images are shown at first, and how many more each time. */
const PAGE = 48;

/** @fires choose - An image was pressed; `detail` is its index in the set. */
export class SampleGallery extends LitElement {
  static override properties: PropertyDeclarations = {
    set: { attribute: false },
    indices: { attribute: false },
    answers: { attribute: false },
    chosen: { attribute: false },
    name: { attribute: false },
  };

  static override styles = css`
    :host {
      display: block;
      font-variant-numeric: tabular-nums;
    }
    .sheet {
      position: relative;
    }
    canvas {
      display: block;
      width: 100%;
      color: var(--digitpad-ink);
      transition: color 1ms;
    }
    .tiles {
      position: absolute;
      inset: 0;
      display: grid;
      grid-auto-rows: 1fr;
    }
    .tile {
      display: grid;
      align-items: end;
      justify-items: center;
      border: 1px solid transparent;
      border-radius: 4px;
      font-size: 0.75rem;
      line-height: 16px;
      color: var(--digitpad-muted);
      cursor: pointer;
    }
    .tile.mistaken {
      color: var(--digitpad-warm);
    }
    .tile:hover {
      border-color: var(--digitpad-accent);
    }
    .tile[aria-selected='true'] {
      border-color: var(--digitpad-control);
      color: var(--digitpad-ink);
    }
    .tile:focus-visible {
      outline: 2px solid var(--digitpad-accent);
    }
    .more {
      display: flex;
      align-items: center;
      gap: 16px;
      min-height: 44px;
      margin-top: 8px;
      font-size: 0.875rem;
      color: var(--digitpad-muted);
    }
    button {
      font: inherit;
      min-height: 44px;
      padding: 0 16px;
      color: var(--digitpad-ink);
      background: var(--digitpad-surface);
      border: 1px solid var(--digitpad-hairline);
      border-radius: 6px;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--digitpad-accent);
    }
    button:focus-visible {
      outline: 2px solid var(--digitpad-accent);
      outline-offset: 2px;
    }
  `;

  declare set: Mnist | null;
  /** Which images of the set, in this order. */
  declare indices: readonly number[];
  /** What each image of the set was read as; null: not read yet. */
  declare answers: Uint8Array | null;
  /** The image that is shown large. */
  declare chosen: number | null;
  /** What screen readers call the grid. */
  declare name: string;
  #shown = PAGE;
  #columns = 8;
  /** The tile that Tab leads to. */
  #current = 0;

  constructor() {
    super();
    this.set = null;
    this.indices = [];
    this.answers = null;
    this.chosen = null;
    this.name = '';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('indices')) return;
    this.#shown = PAGE;
    this.#current = 0;
  }

  protected override firstUpdated(): void {
    new ResizeObserver(([entry]) => {
      const columns = Math.max(1, Math.floor((entry?.contentRect.width ?? 0) / TILE_WIDTH));
      if (columns === this.#columns) return;
      this.#columns = columns;
      this.requestUpdate();
    }).observe(this);
  }

  protected override updated(): void {
    this.#paint();
  }

  protected override render(): TemplateResult {
    const all = this.indices.length;
    const shown = this.#visible();
    return html`<div class="sheet">
        <canvas aria-hidden="true" @transitionend=${() => this.#paint()}></canvas>
        <div
          class="tiles"
          role="listbox"
          aria-label=${this.name}
          .style=${`grid-template-columns: repeat(${this.#columns}, 1fr)`}
          @keydown=${this.#keyPressed}
        >${shown.map((index, tile) => this.#tile(index, tile))}</div>
      </div>
      <div class="more">
        ${shown.length < all ? html`<button @click=${this.#more}>${texts.more}</button>` : ''}
        <span>${texts.shown(shown.length, all)}</span>
      </div>`;
  }

  #visible(): readonly number[] {
    return this.indices.slice(0, this.#shown);
  }

  #tile(index: number, tile: number): TemplateResult {
    const label = this.set?.labels[index] ?? 0;
    const answer = this.answers?.[index] ?? null;
    const mistaken = answer !== null && answer !== label;
    return html`<div
      class=${mistaken ? 'tile mistaken' : 'tile'}
      role="option"
      tabindex=${tile === this.#current ? 0 : -1}
      aria-selected=${index === this.chosen}
      aria-label=${texts.tile(index, label, answer)}
      @focus=${() => this.#go(tile)}
      @click=${() => this.#choose(index)}
    ><span aria-hidden="true">${mistaken ? texts.mistaken(label, answer) : ''}</span></div>`;
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || this.set === null) return;
    const indices = this.#visible();
    const [width, height] = [SIDE + 2 * GAP, SIDE + GAP + WORDS];
    canvas.width = width * this.#columns;
    canvas.height = height * Math.ceil(indices.length / this.#columns);
    for (const [tile, index] of indices.entries()) {
      const [column, row] = [tile % this.#columns, Math.floor(tile / this.#columns)];
      const image = inkOf(sampleOf(this.set, index).pixels, SIDE);
      context.putImageData(image, column * width + GAP, row * height + GAP);
    }
    colourInk(context);
  }

  #more(): void {
    const first = this.#shown;
    this.#shown += PAGE;
    this.requestUpdate();
    // The button may be gone, and the focus with it: it goes on at the first of the new images.
    void this.updateComplete.then(() => this.#focus(first));
  }

  #go(tile: number): void {
    this.#current = tile;
    this.requestUpdate();
  }

  #choose(index: number): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: index }));
  }

  #focus(tile: number): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.tile')[tile]?.focus();
  }

  #keyPressed(event: KeyboardEvent): void {
    const shown = this.#visible();
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const index = shown[this.#current];
      if (index !== undefined) this.#choose(index);
      return;
    }
    const next = cellForKey(event.key, this.#current, this.#columns, shown.length);
    if (next === null) return;
    event.preventDefault();
    this.#focus(next);
  }
}
