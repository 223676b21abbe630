// Defines the section, and is all that others import.

import { GradientsSection } from './gradients-section.js';

customElements.define('gradients-section', GradientsSection);
