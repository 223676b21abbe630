// Undo, Redo and Clear, as buttons and as keys on the pad. Says what was asked for; the pad does it.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/en.js';
import type { Drawing } from './drawing.js';
import { clearIcon, redoIcon, undoIcon } from './icons.js';

export interface ToolActions {
  undo(): void;
  redo(): void;
  clear(): void;
}

export function tools(drawing: Drawing, act: ToolActions): TemplateResult {
  return html`<div class="tools" part="tools" role="group" aria-label=${texts.tools}>
    <button ?disabled=${!drawing.canUndo} @click=${() => act.undo()}>
      ${undoIcon}${texts.undo}
    </button>
    <button ?disabled=${!drawing.canRedo} @click=${() => act.redo()}>
      ${redoIcon}${texts.redo}
    </button>
    <button ?disabled=${drawing.isEmpty} @click=${() => act.clear()}>
      ${clearIcon}${texts.clear}
    </button>
  </div>`;
}

/** What a key on the pad asks for. */
export function toolForKey(event: KeyboardEvent): keyof ToolActions | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  return key === 'delete' || key === 'backspace' ? 'clear' : null;
}

export const toolStyles = css`
  .tools {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .tools button {
    padding: 0 8px;
  }
`;
