// The confusion matrix: how often each digit was taken for which, as a table whose cells can be
// opened. Counts nothing itself, and knows no image.

import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { sampleTexts as texts } from '../../locales/samples.js';
import { cellForKey } from '../arrow-keys.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Of the accent colour, so much at most: the ink of the numbers stays readable on it. */
const DEEPEST = 0.45;

/** @fires cell - A cell was pressed; `detail` is `{ label, answer }`. */
export class ConfusionMatrix extends LitElement {
  static override properties: PropertyDeclarations = { counts: { attribute: false } };

  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }
    table {
      width: 100%;
      table-layout: fixed;
      border-collapse: collapse;
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
    }
    caption {
      text-align: left;
      margin-bottom: 8px;
      line-height: 24px;
      color: var(--digitpad-muted);
    }
    th {
      height: 32px;
      padding: 0;
      font-weight: 400;
      color: var(--digitpad-muted);
    }
    td {
      padding: 0;
    }
    tbody td {
      border: 1px solid var(--digitpad-hairline);
    }
    button {
      display: block;
      width: 100%;
      height: 44px;
      padding: 0;
      border: 0;
      font: inherit;
      color: var(--digitpad-ink);
      background: color-mix(in oklab, var(--digitpad-accent) var(--_depth, 0%), transparent);
      cursor: pointer;
    }
    button[aria-disabled='true'] {
      cursor: default;
    }
    /* What was read as it was meant is another matter than what was not: framed, without colour. */
    tbody td.diagonal {
      border: 2px solid var(--digitpad-control);
    }
    .diagonal button {
      font-weight: 600;
      background: none;
    }
    button:hover:not([aria-disabled='true']) {
      text-decoration: underline;
      text-underline-offset: 4px;
    }
    button:focus-visible {
      position: relative;
      outline: 2px solid var(--digitpad-accent);
      outline-offset: -3px;
    }
    @container (max-width: 480px) {
      table {
        font-size: 0.75rem;
      }
    }
  `;

  /** 10 x 10, the row is the label, the column the answer; null: not counted yet. */
  declare counts: Uint32Array | null;
  /** The cell that Tab leads to. */
  #current = 0;

  constructor() {
    super();
    this.counts = null;
  }

  protected override render(): TemplateResult {
    const mistakes = this.counts?.filter((_, cell) => cell % 11 !== 0) ?? [];
    const most = Math.max(1, ...mistakes);
    return html`<table @keydown=${this.#keyPressed}>
      <caption>${texts.matrixMeans}</caption>
      <thead>
        <tr>
          <td></td>
          ${DIGITS.map((answer) => html`<th scope="col" aria-label=${texts.readAs(answer)}>${answer}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${DIGITS.map(
          (label) => html`<tr>
            <th scope="row" aria-label=${texts.labelled(label)}>${label}</th>
            ${DIGITS.map((answer) => this.#cell(label, answer, most))}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #cell(label: number, answer: number, most: number): TemplateResult {
    const cell = label * 10 + answer;
    const count = this.counts?.[cell] ?? 0;
    // By the logarithm: a single mistake is to be seen beside a hundred.
    const depth = (DEEPEST * Math.log1p(count)) / Math.log1p(most);
    return html`<td class=${label === answer ? 'diagonal' : ''}>
      <button
        tabindex=${cell === this.#current ? 0 : -1}
        aria-label=${texts.cell(label, answer, count)}
        aria-disabled=${count === 0}
        .style=${label === answer ? '' : `--_depth: ${100 * depth}%`}
        @focus=${() => this.#go(cell)}
        @click=${() => count > 0 && this.#open(label, answer)}
      >${count || ''}</button>
    </td>`;
  }

  #go(cell: number): void {
    this.#current = cell;
    this.requestUpdate();
  }

  #open(label: number, answer: number): void {
    this.dispatchEvent(new CustomEvent('cell', { detail: { label, answer } }));
  }

  #keyPressed(event: KeyboardEvent): void {
    const next = cellForKey(event.key, this.#current, 10, 100);
    if (next === null) return;
    event.preventDefault();
    this.renderRoot.querySelectorAll('button')[next]?.focus();
  }
}
