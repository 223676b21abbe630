// The invitation on a pad that nobody has touched yet: a faint digit draws itself once, then waits.
// Where motion is not wanted, only the words are there.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';

/** @param touched - Somebody has drawn here before, and knows what the pad is for. */
export function ghost(touched: boolean): TemplateResult {
  const digit = html`<svg viewBox="0 0 100 100" aria-hidden="true">
    <path
      pathLength="1"
      d="M34 31 C37 19 67 17 67 35 C67 46 57 49 47 49 C59 49 70 54 70 66 C70 84 39 87 32 72"
    />
  </svg>`;
  return html`<div class="ghost">
    ${touched ? '' : digit}
    <p aria-hidden="true">${texts.hint}</p>
  </div>`;
}

export const ghostStyles = css`
  .ghost {
    position: absolute;
    inset: 0;
    pointer-events: none;
    color: var(--digitpad-muted);
  }
  .ghost svg {
    position: absolute;
    inset: 0;
    fill: none;
    stroke: var(--digitpad-hairline);
    stroke-width: 5.2;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-dasharray: 1 1;
    animation: draw 1.4s 0.4s cubic-bezier(0.5, 0, 0.3, 1) backwards;
  }
  .ghost p {
    position: absolute;
    inset: auto 0 16px;
    margin: 0;
    text-align: center;
    font-size: 0.875rem;
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 1;
      /* A line of no length would still show its round end. */
      opacity: 0;
    }
    2% {
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ghost svg {
      display: none;
    }
  }
`;
