// Undo, Redo, Clear and Picture as buttons, the first three as keys on the pad, too. Says what was asked for; the pad does it.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';
import type { Drawing } from './drawing.js';
import { clearIcon, pictureIcon, redoIcon, replayIcon, undoIcon } from './icons.js';

export interface ToolActions {
  undo(): void;
  redo(): void;
  clear(): void;
}

/** `replay` is null where there is nothing to play. */
export interface Offers {
  pick(picture: File): void;
  replay: (() => void) | null;
}

/**
 * @param offers - What is called with the picture that somebody has chosen, and to see the drawing that
 *   the pad came with once more.
 */
export function tools(
  drawing: Drawing,
  act: ToolActions,
  { pick, replay }: Offers,
): TemplateResult {
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
    ${replay && html`<button @click=${replay}>${replayIcon}${texts.replay}</button>`}
    <button title=${texts.pictureMeans} @click=${openChooser}>${pictureIcon}${texts.picture}</button>
    <input
      type="file"
      accept="image/*"
      hidden
      @change=${({ target }: Event) => picked(target as HTMLInputElement, pick)}
    />
  </div>`;
}

function openChooser({ currentTarget }: Event): void {
  const { nextElementSibling: chooser } = currentTarget as HTMLElement;
  if (chooser instanceof HTMLInputElement) chooser.click();
}

function picked(chooser: HTMLInputElement, pick: (picture: File) => void): void {
  const [picture] = chooser.files ?? [];
  // Choosing the same file again is a choice, too.
  chooser.value = '';
  if (picture !== undefined) pick(picture);
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
    grid-template-columns: repeat(auto-fit, minmax(76px, 1fr));
    gap: 8px;
  }
  .tools button {
    padding: 0 4px;
  }
  /* Where the words alone fill the buttons: on a phone, and in a narrow column beside the answer. */
  @container (max-width: 420px) or ((min-width: 600px) and (max-width: 860px)) {
    .tools .icon {
      display: none;
    }
  }
`;
