// Defines the section, and is all that others import.

import { TrainSection } from './train-section.js';

customElements.define('train-section', TrainSection);
