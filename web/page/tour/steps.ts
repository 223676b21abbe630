// The stops of the guided tour, from drawing to teaching, and where on the page each of them is.

import type { DigitPad } from '../../element/index.js';
import { tourTexts as texts } from '../../locales/tour.js';

export interface Step {
  words: string;
  target: Element;
}

/** Those whose place is on this page: a section may be missing, or not shown. */
export function steps(pad: DigitPad): Step[] {
  const part = (name: string) => pad.shadowRoot?.querySelector(`[part='${name}']`);
  const section = (id: string) => document.querySelector(`#${id}:not([hidden])`);
  const places: [words: string, target: Element | null | undefined][] = [
    [texts.draw, part('pad')],
    [texts.answer, part('answer')],
    [texts.seen, part('input')],
    [texts.bars, part('bars')],
    [texts.train, section('train')],
    [texts.inside, section('inside')],
    [texts.samples, section('samples')],
    [texts.teach, part('teach')],
  ];
  return places.flatMap(([words, target]) => (target ? [{ words, target }] : []));
}
