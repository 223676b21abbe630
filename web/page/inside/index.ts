// Defines the section, and is all that others import.

import { InsideSection } from './inside-section.js';
import { LayerWalk } from './layer-walk.js';
import { ValueFigure } from './value-figure.js';

customElements.define('value-figure', ValueFigure);
customElements.define('layer-walk', LayerWalk);
customElements.define('inside-section', InsideSection);

declare global {
  interface HTMLElementTagNameMap {
    'layer-walk': LayerWalk;
  }
}
