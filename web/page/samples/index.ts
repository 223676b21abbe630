// Defines the section and its parts, and is all that others import.

import { ConfusionMatrix } from './confusion-matrix.js';
import { SampleGallery } from './sample-gallery.js';
import { SampleImages } from './sample-images.js';

customElements.define('confusion-matrix', ConfusionMatrix);
customElements.define('sample-gallery', SampleGallery);
customElements.define('sample-images', SampleImages);
