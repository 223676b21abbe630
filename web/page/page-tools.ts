// Under the lesson: the address of what one sees, to hand on; guessing before the answer is shown;
// the guided tour. For lessons, so none of it is needed to draw.

import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../element/controls.js';
import type { DigitPad } from '../element/index.js';
import { pageTexts as texts } from '../locales/page.js';
import { address } from './address/address.js';

export class PageTools extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };

  static override styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        font-size: 0.875rem;
      }
      button[aria-pressed='true'] {
        border-color: var(--digitpad-accent);
        background: var(--digitpad-accent-quiet);
        box-shadow: inset 0 -2px var(--digitpad-accent);
      }
      .words {
        color: var(--digitpad-muted);
      }
    `,
  ];

  declare pad: DigitPad | null;
  #words = '';

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('pad') || this.pad === null) return;
    address.add('guess', {
      get: () => (this.pad?.guess ? '1' : null),
      set: (text) => {
        if (text === '0' || text === '1') this.#guess(text === '1');
        return text === '0' || text === '1';
      },
    });
  }

  protected override render(): TemplateResult {
    const guess = this.pad?.guess ?? false;
    return html`<button title=${texts.linkMeans} @click=${this.#copy}>${texts.link}</button>
      <button
        title=${texts.guessMeans}
        aria-pressed=${guess}
        @click=${() => this.#guess(!guess)}
      >${texts.guess}</button>
      <button title=${texts.tourMeans} @click=${this.#tour}>${texts.tour}</button>
      <span class="words" aria-live="polite">${this.#words}</span>`;
  }

  #guess(on: boolean): void {
    if (this.pad === null) return;
    this.pad.guess = on;
    address.changed();
    this.requestUpdate();
  }

  async #copy(): Promise<void> {
    const { href } = address;
    try {
      await navigator.clipboard.writeText(href);
      this.#words = texts.linkCopied;
    } catch {
      this.#words = texts.linkNotCopied;
    }
    this.requestUpdate();
  }

  async #tour(event: Event): Promise<void> {
    // An event forgets its target once it has been dispatched.
    const opener = event.target as HTMLElement;
    const { startTour } = await import('./tour/index.js');
    if (this.pad !== null) await startTour(this.pad, opener);
  }
}
