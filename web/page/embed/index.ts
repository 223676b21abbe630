// Defines the section, and is all that others import.

import { bringEmbedTexts } from '../../locales/embed.js';
import { EmbedSection } from './embed-section.js';

async function define(): Promise<void> {
  await bringEmbedTexts();
  customElements.define('embed-section', EmbedSection);
}

/** Resolves when it is defined: what it says is there by then. */
export const defined = define();
