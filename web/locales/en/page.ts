// The English words of the page around the pad, but for those of its frame.

import { shortened, size } from '../numbers.js';
import { percent } from './formats.js';

export const pageTexts = {
  addressUnknown: (name: string) =>
    `The address says something of “${shortened(name)}”, which this page does not know. The rest of it holds.`,
  addressNoPart: (part: string) =>
    `The address leads to “${shortened(part)}”, which is no part of this page. You see it from the top.`,
  addressNonsense: (name: string, text: string) =>
    `The address asks for ${name} “${shortened(text)}”, which makes no sense here. It stays as it was.`,

  link: 'Link',
  linkMeans: 'Copies the address of what you see: part, model and drawing',
  linkCopied: 'The address is copied.',
  linkNotCopied: 'This browser does not let the page copy: take it from the address bar.',
  guess: 'Predict first',
  guessMeans: 'You guess what the network will say before it is shown',
  tour: 'Tour',
  tourMeans: 'From drawing to teaching, in a few steps',

  model: 'Model',
  modelFacts: (accuracy: number, bytes: number) =>
    `Reads ${percent(accuracy)} of 10,000 test digits right; ${size(bytes)} to fetch.`,
  ownModel: 'trained here',
  ownModelFacts: 'Trained in this page, in the section Train.',
  padReadsGuest: 'The pad reads with the network in training.',
  backTo: (name: string) => `Back to ${name}`,
  openedFacts: (bytes: number) =>
    `Opened from your device, ${size(bytes)}: it is here until you leave the page.`,
};
