// The walk through the layers of the section "Inside", without the rest of it.

import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { DigitPad } from '../../element/index.js';
import '../inside/index.js';
import { BLACK, colourProbes, coloursIn, probeStyles } from '../inside/theme-colours.js';
import { partStyles } from './part-styles.js';

class CourseWalk extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = [partStyles, probeStyles];

  /** Whose network and drawing are walked through. */
  declare pad: DigitPad | null;
  #colours = BLACK;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('pad')) return;
    this.pad?.addEventListener('digitpad-predict', () => this.requestUpdate());
  }

  protected override firstUpdated(): void {
    this.#recolour();
  }

  protected override render(): TemplateResult {
    return html`<layer-walk
        .pad=${this.pad}
        .prediction=${this.pad?.prediction ?? null}
        .colours=${this.#colours}
      ></layer-walk>
      ${colourProbes(() => this.#recolour())}`;
  }

  #recolour(): void {
    this.#colours = coloursIn(this.renderRoot);
    this.requestUpdate();
  }
}

customElements.define('course-walk', CourseWalk);
