// "What the network sees": the drawing as the 28 x 28 pixels that go into it. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';

/**
 * The canvas is painted by paintPixels() after each update.
 *
 * @param recoloured - Called when the colour of ink has changed.
 */
export function seen(recoloured: () => void): TemplateResult {
  return html`<figure class="seen" part="input">
    <canvas
      class="pixels"
      role="img"
      aria-label=${texts.seenMeans}
      @transitionend=${recoloured}
    ></canvas>
    <figcaption aria-hidden="true">${texts.seen}</figcaption>
  </figure>`;
}

export const seenStyles = css`
  .seen {
    margin: 0;
    width: calc(var(--_seen) + 2px);
  }
  .seen canvas {
    width: var(--_seen);
  }
  .seen figcaption {
    margin-top: 4px;
    font-size: 0.75rem;
    line-height: 16px;
    color: var(--digitpad-muted);
  }
`;
