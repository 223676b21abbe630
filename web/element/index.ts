// Defines <digit-pad>. Importing this file is enough; importing it twice does no harm.

import { DigitPad } from './digit-pad.js';

if (customElements.get('digit-pad') === undefined) customElements.define('digit-pad', DigitPad);

declare global {
  interface HTMLElementTagNameMap {
    'digit-pad': DigitPad;
  }
}

export type { TeachReport } from './lessons.js';
export { DigitPad };
