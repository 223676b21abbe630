// Defines the section, and is all that others import.

import { bringGradientTexts } from '../../locales/gradients.js';
import { GradientsSection } from './gradients-section.js';

async function define(): Promise<void> {
  await bringGradientTexts();
  customElements.define('gradients-section', GradientsSection);
}

/** Resolves when it is defined: what it says is there by then. */
export const defined = define();
