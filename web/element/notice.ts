// The line under the pad that tells what goes on behind it: a download with its progress, a model
// that did not come (what happened, what is safe, what to do), or else that nothing leaves the page.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';
import { type Model, UnsupportedError } from '../package/index.js';
import type { Arrival, Failure } from './model-slot.js';

export interface NoticeState {
  arrival: Arrival | null;
  failure: Failure | null;
  model: Model | null;
  /** A picture is being read. */
  reading: boolean;
  /** Why the latest picture could not be read. */
  unread: Error | null;
  retry(): void;
}

export function notice(state: NoticeState): TemplateResult {
  const { arrival, failure, model, reading, unread, retry } = state;
  if (unread !== null) {
    return html`<div class="notice failed" part="notice">
      <p role="alert">${texts.sentences(unread.message, texts.drawingSafe)}</p>
    </div>`;
  }
  if (failure !== null) {
    const safe = model === null ? texts.drawingSafe : texts.goesOn(model.name);
    // What a browser cannot do it will not do at the second try either.
    const hopeless = failure.error instanceof UnsupportedError;
    return html`<div class="notice failed" part="notice">
      <p role="alert">${texts.sentences(failure.error.message, safe)}</p>
      ${hopeless ? '' : html`<button @click=${retry}>${texts.tryAgain}</button>`}
    </div>`;
  }
  if (arrival !== null) {
    const { file, loaded, total } = arrival;
    const words = texts.progress(file, loaded, total);
    return html`<div class="notice" part="notice">
      <p>${words}</p>
      ${
        total === null
          ? html`<progress aria-label=${file}></progress>`
          : html`<progress aria-label=${file} .value=${loaded} max=${total}></progress>`
      }
    </div>`;
  }
  return html`<div class="notice" part="notice"><p>${reading ? texts.readingPicture : texts.privacy}</p></div>`;
}

export const noticeStyles = css`
  .notice {
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
    font-variant-numeric: tabular-nums;
  }
  .notice p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .notice.failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 16px;
    color: var(--digitpad-ink);
    border-left: 4px solid var(--digitpad-warm);
    background: var(--digitpad-surface);
  }
  .notice.failed p {
    flex: 1 1 24ch;
  }
`;
