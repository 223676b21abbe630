// Defines the section, and is all that others import.

import { SampleImages } from './sample-images.js';

customElements.define('sample-images', SampleImages);
