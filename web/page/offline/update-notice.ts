// The offer of a new version: a line above the page that waits for an answer, and stands in nobody's way.

import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { offlineTexts as texts } from '../../locales/offline.js';

export class UpdateNotice extends LitElement {
  static override properties: PropertyDeclarations = { offered: { attribute: false } };

  static override styles = [
    controlStyles,
    css`
      :host {
        position: fixed;
        inset: auto 16px 16px;
        display: grid;
        justify-content: center;
        pointer-events: none;
      }
      .offer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 8px 8px 8px 16px;
        color: var(--digitpad-ink);
        background: var(--digitpad-surface);
        border: 1px solid var(--digitpad-control);
        border-radius: 8px;
        pointer-events: auto;
      }
    `,
  ];

  declare offered: boolean;
  /** What "Use it now" does. */
  use: () => void = () => {};

  constructor() {
    super();
    this.offered = false;
  }

  protected override render(): TemplateResult {
    // The status is there before its words: what comes into being with them is not spoken.
    return html`<div class=${this.offered ? 'offer' : ''}>
      <span role="status">${this.offered ? texts.newVersion : ''}</span>
      ${
        this.offered
          ? html`<button class="primary" @click=${this.use}>${texts.useNow}</button>
              <button @click=${this.#later}>${texts.later}</button>`
          : ''
      }
    </div>`;
  }

  #later(): void {
    this.offered = false;
  }
}
