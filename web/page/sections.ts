// The sections under the pad, each a chunk of its own: fetched when a visitor comes near it or its
// address asks for it, and never before the pad can read. Knows no section from within.

import type { DigitPad } from '../element/index.js';
import { address } from './address/address.js';

/** A section that works with the page's pad. */
interface PadSection extends HTMLElement {
  pad: DigitPad | null;
}

/** By tag. */
type Chunks = Record<string, () => Promise<unknown>>;

export const sections: Chunks = {
  'your-hand': async () => (await import('./hand/index.js')).defined,
  'gradients-section': async () => (await import('./gradients/index.js')).defined,
  'inside-section': async () => (await import('./inside/index.js')).defined,
  'train-section': async () => (await import('./train/index.js')).defined,
  'sample-images': async () => (await import('./samples/index.js')).defined,
  'embed-section': async () => (await import('./embed/index.js')).defined,
};

/** How far below the window a section is fetched, so that it is there when it comes into view. */
const AHEAD = '600px';

export function bringSections(pad: DigitPad, chunks = sections): void {
  const awaited = document.querySelectorAll<PadSection>(Object.keys(chunks).join());
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) void bring(target as PadSection);
      }
    },
    { rootMargin: AHEAD },
  );
  // A chunk that did not come is asked for again when its section comes near the next time.
  const bring = async (section: PadSection) => {
    await chunks[section.localName]?.();
    near.unobserve(section);
    section.pad = pad;
  };
  for (const section of awaited) near.observe(section);
}

/** `?show=train` in the address: that section alone, for a frame in a lesson or a projector. */
export function showOnly(part: string): void {
  const wanted = document.getElementById(part);
  if (wanted === null) return;
  document.body.dataset.show = part;
  for (const section of document.querySelectorAll<HTMLElement>('main > *')) {
    // Some parts are nothing without a drawing: they keep the pad.
    const isPad = section.id === 'draw' && wanted.hasAttribute('data-pad');
    section.hidden = section !== wanted && !isPad;
  }
  const footer = document.querySelector('footer');
  const whole = document.querySelector<HTMLAnchorElement>('footer a');
  if (footer === null || whole === null) return;
  footer.hidden = false;
  // In the language that this address asks for, if it does.
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang !== null) whole.search = String(new URLSearchParams({ lang }));
  // With what one sees here: part, model, drawing.
  whole.addEventListener('click', () => {
    whole.hash = new URL(address.href).hash;
  });
}
