// Defines the section, and is all that others import.

import { bringTrainTexts } from '../../locales/train.js';
import { TrainSection } from './train-section.js';

async function define(): Promise<void> {
  await bringTrainTexts();
  customElements.define('train-section', TrainSection);
}

/** Resolves when it is defined: what it says is there by then. */
export const defined = define();
