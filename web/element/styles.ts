// The pad's layout: one column where there is little room, side by side where there is more. What
// each part looks like stands beside its template. Custom properties that begin with an underscore
// are private.

import { css, unsafeCSS } from 'lit';
import { activationsStyles } from './activations.js';
import { answerStyles } from './answer.js';
import { barsStyles } from './bars.js';
import { controlStyles } from './controls.js';
import { ghostStyles } from './ghost.js';
import { keyPenStyles } from './key-pen.js';
import { lessonStyles } from './lesson-view.js';
import { noticeStyles } from './notice.js';
import { palette } from './palette.js';
import { pixelsStyles } from './pixels.js';
import { seenStyles } from './seen.js';
import { stepsStyles } from './steps.js';
import { toolStyles } from './tools.js';

const layoutStyles = css`
  :host {
    ${unsafeCSS(palette)}
    display: block;
    container-type: inline-size;
    color: var(--digitpad-ink);
    font: 1rem / 1.5 var(--digitpad-font, system-ui, sans-serif);
  }
  :host([hidden]) {
    display: none;
  }

  .layout {
    --_large: 80px;
    --_seen: 84px;
    --_digit-columns: 5;
    --_row: 24px;
    display: grid;
    grid-template:
      'label label' auto
      'answer seen' auto
      'pad pad' auto
      'tools tools' auto
      'bars bars' auto
      'activations activations' auto
      'teach teach' auto
      'lesson lesson' auto
      'foot foot' auto
      'aside aside' auto
      'notice notice' auto
      / 1fr auto;
    column-gap: 16px;
  }
  .answer {
    grid-area: answer;
    min-height: 120px;
  }
  .seen {
    grid-area: seen;
  }
  .pad {
    grid-area: pad;
  }
  .tools-and-more {
    grid-area: tools;
  }
  .bars {
    grid-area: bars;
  }
  .activations {
    grid-area: activations;
  }
  .label {
    grid-area: label;
  }
  .layout[inert] {
    opacity: 0.5;
  }
  .label ::slotted(*) {
    margin: 0 0 16px;
  }
  .teach {
    grid-area: teach;
  }
  .lesson {
    grid-area: lesson;
  }
  slot {
    grid-area: foot;
    display: block;
  }
  slot[name='aside'] {
    grid-area: aside;
  }
  .notice {
    grid-area: notice;
  }
  /* Margins instead of row gaps: what is not shown leaves no gap behind. */
  .tools,
  .bars,
  .activations,
  .teach,
  .lesson,
  .notice,
  ::slotted(*) {
    margin-top: 16px;
  }

  .pad {
    position: relative;
    box-sizing: border-box;
    /* All of it on the screen, even on that of a phone on its side. */
    width: min(100%, var(--digitpad-size, 520px), 100vh - 64px);
    aspect-ratio: 1;
    justify-self: center;
    border: 1px solid var(--digitpad-control);
    border-radius: var(--digitpad-radius, 8px);
    background: var(--digitpad-surface);
  }
  .pad canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    color: var(--digitpad-ink);
    /* Too short to be seen: its end tells ink.ts that the colour changed. */
    transition: color 1ms;
    /* Every touch draws: the pad leaves no gesture to the browser. */
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    cursor: crosshair;
  }

  @container (min-width: 600px) {
    .layout {
      --_row: 20px;
      grid-template:
        'label label label' auto
        'pad answer seen' auto
        'pad bars bars' 1fr
        'tools teach teach' auto
        'foot teach teach' auto
        'notice lesson lesson' auto
        'activations activations activations' auto
        'aside aside aside' auto
        / 48% minmax(0, 1fr) auto;
      column-gap: 32px;
    }
  }
  @container (min-width: 900px) {
    .layout {
      --_row: 24px;
      --_large: 144px;
      --_seen: 140px;
      --_digit-columns: 10;
      grid-template:
        'label label label' auto
        'pad answer seen' auto
        'pad bars bars' 1fr
        'tools teach teach' auto
        'foot lesson lesson' auto
        'notice aside aside' auto
        'activations activations activations' auto
        / 41% minmax(0, 1fr) auto;
      column-gap: 48px;
    }
  }
`;

export const padStyles = [
  controlStyles,
  pixelsStyles,
  toolStyles,
  answerStyles,
  seenStyles,
  barsStyles,
  lessonStyles,
  ghostStyles,
  noticeStyles,
  activationsStyles,
  stepsStyles,
  keyPenStyles,
  layoutStyles,
];
