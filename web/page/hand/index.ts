// Defines <your-hand>. Fetched on its own: sections.ts says when.

import { YourHand } from './your-hand.js';

customElements.define('your-hand', YourHand);
