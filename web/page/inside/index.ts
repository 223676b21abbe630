// Defines the section, and is all that others import.

import { bringInsideTexts } from '../../locales/inside.js';
import { InsideSection } from './inside-section.js';
import { LayerWalk } from './layer-walk.js';
import { ValueFigure } from './value-figure.js';

async function define(): Promise<void> {
  await bringInsideTexts();
  customElements.define('value-figure', ValueFigure);
  customElements.define('layer-walk', LayerWalk);
  customElements.define('inside-section', InsideSection);
}

/** Resolves when it is defined: what it says is there by then. */
export const defined = define();

declare global {
  interface HTMLElementTagNameMap {
    'layer-walk': LayerWalk;
  }
}
