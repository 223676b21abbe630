// Defines the section and its parts, and is all that others import.

import { bringSampleTexts } from '../../locales/samples.js';
import { ConfusionMatrix } from './confusion-matrix.js';
import { SampleGallery } from './sample-gallery.js';
import { SampleImages } from './sample-images.js';

async function define(): Promise<void> {
  await bringSampleTexts();
  customElements.define('confusion-matrix', ConfusionMatrix);
  customElements.define('sample-gallery', SampleGallery);
  customElements.define('sample-images', SampleImages);
}

/** Resolves when it is defined: what it says is there by then. */
export const defined = define();
