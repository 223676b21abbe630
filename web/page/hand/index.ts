// Defines <your-hand>. Fetched on its own: sections.ts says when.

import { bringHandTexts } from '../../locales/hand.js';
import { YourHand } from './your-hand.js';

async function define(): Promise<void> {
  await bringHandTexts();
  customElements.define('your-hand', YourHand);
}

/** Resolves when it is defined: what it says is there by then. */
export const defined = define();
