// The layers from left to right, each as a sheet of all that it puts out, to choose from which one to
// look into. Shown only where there is more than one. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { insideTexts as texts } from '../../locales/inside.js';
import { cellForKey } from '../arrow-keys.js';
import type { Anatomy, Stage } from './anatomy.js';
import { asImage, type Colours, painted, scaleOf, sheetOf } from './pictures.js';
import { outputOf, type Reading } from './reading.js';

/** @param choose - Told the index of the stage to look into. */
export function stageTabs(
  anatomy: Anatomy,
  reading: Reading | null,
  colours: Colours,
  chosen: number,
  choose: (stage: number) => void,
): TemplateResult | string {
  const { hidden } = anatomy;
  if (hidden.length < 2) return '';
  const key = (event: KeyboardEvent) => {
    const next = cellForKey(event.key, chosen, hidden.length, hidden.length);
    if (next === null) return;
    event.preventDefault();
    choose(next);
    const tabs = (event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]');
    tabs[next]?.focus();
  };
  return html`<div class="stages" role="tablist" aria-label=${texts.layers} @keydown=${key}>
    ${hidden.map(
      (stage, i) => html`<button
        role="tab"
        class="stage"
        id=${`stage-${i}`}
        aria-selected=${i === chosen}
        aria-controls="panel"
        aria-label=${texts.layerTab(stage.names.join(', '), stage.shape)}
        tabindex=${i === chosen ? 0 : -1}
        @click=${() => choose(i)}
      >
        <canvas ${painted(sheet(stage, reading, colours))} aria-hidden="true"></canvas>
        <span>${stage.names[0]}</span>
        <span class="shape">${texts.shape(stage.shape)}</span>
      </button>`,
    )}
  </div>`;
}

function sheet(stage: Stage, reading: Reading | null, colours: Colours) {
  if (reading === null) return null;
  const values = outputOf(reading, stage.last);
  const columns = Math.ceil(Math.sqrt(stage.units));
  return { ...sheetOf(values, asImage(stage.shape), columns), limit: scaleOf(values), ...colours };
}

export const stageStyles = css`
  .stages {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(88px, 1fr);
    gap: 8px;
    margin-bottom: 24px;
    overflow-x: auto;
    /* Room for the ring of focus. */
    padding: 4px;
    margin-inline: -4px;
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    padding: 8px;
    border-color: transparent;
    background: none;
    font-size: 0.75rem;
    line-height: 16px;
    text-align: left;
  }
  .stage canvas {
    width: 100%;
    aspect-ratio: 1;
    margin-bottom: 8px;
    image-rendering: pixelated;
    background: var(--digitpad-surface);
    outline: 1px solid var(--digitpad-hairline);
  }
  .stage .shape {
    color: var(--digitpad-muted);
    white-space: nowrap;
  }
  .stage[aria-selected='true'] {
    border-color: var(--digitpad-accent);
    background: var(--digitpad-accent-quiet);
  }
`;
