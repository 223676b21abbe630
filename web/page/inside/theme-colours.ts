// The colours of the theme in force as numbers, for canvases: read off invisible probes, whose
// transitions, too short to be seen, tell when the theme has changed.

import { css, html, type TemplateResult } from 'lit';
import { type Colours, rgbOf } from './pictures.js';

export const BLACK: Colours = { above: [0, 0, 0], below: [0, 0, 0], ink: [0, 0, 0] };

/** @param recoloured - Called when the colours have changed; coloursIn() then tells the new ones. */
export function colourProbes(recoloured: () => void): TemplateResult {
  return html`<div class="probes" @transitionend=${recoloured}>
    <span class="above"></span><span class="below"></span><span class="ink"></span>
  </div>`;
}

/** @param root - Where colourProbes() have been rendered. */
export function coloursIn(root: ParentNode): Colours {
  const of = (name: keyof Colours) => {
    const probe = root.querySelector(`.probes .${name}`);
    return probe === null ? BLACK[name] : rgbOf(probe);
  };
  return { above: of('above'), below: of('below'), ink: of('ink') };
}

export const probeStyles = css`
  .probes span {
    transition: color 1ms;
  }
  .probes .above {
    color: var(--digitpad-accent);
  }
  .probes .below {
    color: var(--digitpad-warm);
  }
  .probes .ink {
    color: var(--digitpad-ink);
  }
`;
