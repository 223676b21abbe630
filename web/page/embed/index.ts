// Defines the section, and is all that others import.

import { EmbedSection } from './embed-section.js';

customElements.define('embed-section', EmbedSection);
