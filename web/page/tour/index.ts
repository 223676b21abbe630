// Starts the guided tour. Fetched when somebody asks for it.

import type { DigitPad } from '../../element/index.js';
import { bringTourTexts } from '../../locales/tour.js';
import { GuidedTour } from './guided-tour.js';
import { steps } from './steps.js';

const TAG = 'guided-tour';

customElements.define(TAG, GuidedTour);

/** @param opener - Gets the focus back when the tour ends. */
export async function startTour(pad: DigitPad, opener: HTMLElement): Promise<void> {
  await bringTourTexts();
  document.querySelector<GuidedTour>(TAG)?.end();
  const tour = new GuidedTour();
  tour.steps = steps(pad);
  tour.opener = opener;
  document.body.append(tour);
}
