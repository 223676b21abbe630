// The units of one stage: each as a picture of its weights or of what it puts out, with what it puts
// out as a number and its say in the digit in question as a bar. One stop of Tab; arrows go from unit
// to unit. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { insideTexts as texts } from '../../locales/inside.js';
import { cellForKey } from '../arrow-keys.js';
import { type Picture, painted } from './pictures.js';

export interface UnitTile {
  title: string;
  pictures: (Picture | null)[];
  /** What it puts out: of a map the largest. Null: nothing is drawn. */
  output: number | null;
  say: number;
}

export interface UnitChoice {
  /** The unit that is shown in large. */
  shown: number;
  choose(unit: number): void;
  /** Null: the pointer is on none. */
  point(unit: number | null): void;
}

/** @param digit - The digit in question. */
export function unitGrid(
  name: string,
  tiles: UnitTile[],
  digit: number,
  { shown, choose, point }: UnitChoice,
): TemplateResult {
  const loudest = Math.max(...tiles.map(({ say }) => Math.abs(say)), Number.MIN_VALUE);
  const key = (event: KeyboardEvent) => {
    const grid = event.currentTarget as HTMLElement;
    const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
    const next = cellForKey(event.key, shown, columns, tiles.length);
    if (next === null) return;
    event.preventDefault();
    grid.querySelectorAll<HTMLElement>('.unit')[next]?.focus();
  };
  return html`<div
    class="units ${tiles.length % 10 === 0 ? 'tens' : 'eights'}"
    role="group"
    aria-label=${name}
    @keydown=${key}
    @pointerleave=${() => point(null)}
  >
    ${tiles.map(
      ({ title, pictures, output, say }, unit) => html`<button
        class=${output === 0 ? 'unit silent' : 'unit'}
        aria-label=${texts.unitName(title, output, say, digit)}
        aria-pressed=${unit === shown}
        tabindex=${unit === shown ? 0 : -1}
        @click=${() => choose(unit)}
        @focus=${() => choose(unit)}
        @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && point(unit)}
      >
        ${pictures.map((picture) => html`<canvas ${painted(picture)} aria-hidden="true"></canvas>`)}
        <span class="output">${output === null ? '' : texts.number(output)}</span>
        <span class=${say < 0 ? 'say against' : 'say for'}>
          <span .style=${`transform: scaleX(${say / loudest / 2})`}></span>
        </span>
      </button>`,
    )}
  </div>`;
}

export const unitStyles = css`
  .units {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
    gap: 8px 6px;
    align-content: start;
  }
  .unit {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    min-width: 0;
    padding: 2px;
    border-color: transparent;
    background: none;
    font-size: 0.75rem;
    line-height: 16px;
  }
  .unit canvas {
    width: 100%;
    aspect-ratio: 1;
    image-rendering: pixelated;
    background: var(--digitpad-surface);
    outline: 1px solid var(--digitpad-hairline);
  }
  .unit .output {
    min-height: 16px;
    text-align: center;
    white-space: nowrap;
    letter-spacing: -0.02em;
  }
  .unit.silent .output {
    color: var(--digitpad-muted);
  }
  /* From the middle: to the right for, to the left against. */
  .say {
    position: relative;
    display: grid;
    height: 6px;
    background: linear-gradient(var(--digitpad-control) 0 0) 50% 0 / 1px 100% no-repeat;
  }
  .say.for {
    color: var(--digitpad-accent);
  }
  .say.against {
    color: var(--digitpad-warm);
  }
  .say span {
    margin-left: 50%;
    width: 100%;
    background: currentColor;
    transform-origin: left;
    transform: scaleX(0);
  }
  .unit[aria-pressed='true'] {
    border-color: var(--digitpad-accent);
    background: var(--digitpad-accent-quiet);
  }

  @container (min-width: 900px) {
    .units.tens {
      grid-template-columns: repeat(10, 1fr);
    }
    .units.eights {
      grid-template-columns: repeat(8, 1fr);
    }
  }
`;
