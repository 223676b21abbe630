// How the section "Embed" looks: settings beside the lines to copy, or above them where there is
// little room.

import { css } from 'lit';

export const embedStyles = css`
  :host {
    container-type: inline-size;
  }
  h2,
  h3 {
    margin: 0 0 8px;
    font: 600 1.5rem / 32px ui-serif, Georgia, serif;
  }
  h3 {
    margin-top: 32px;
    font-size: 1.125rem;
    line-height: 24px;
  }
  .lead {
    max-width: 68ch;
    margin: 0 0 16px;
    font: 1.0625rem / 1.6 ui-serif, Georgia, serif;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .places button[aria-pressed='true'] {
    border-color: var(--digitpad-accent);
    background: var(--digitpad-accent-quiet);
    font-weight: 600;
  }
  .note {
    max-width: 68ch;
    min-height: 48px;
    margin: 8px 0 16px;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px 48px;
  }
  .settings {
    display: grid;
    gap: 4px;
    align-content: start;
  }
  .settings .select {
    margin-bottom: 8px;
  }
  .switch {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  .switch input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--digitpad-accent);
  }
  pre {
    margin: 0;
    padding: 16px;
    overflow-x: auto;
    font: 0.875rem / 24px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    /* The longest of the snippets: choosing another one moves nothing. */
    min-height: 240px;
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-hairline);
    border-radius: 8px;
  }
  .copy {
    display: flex;
    align-items: center;
    gap: 16px;
    margin: 8px 0 0;
    font-size: 0.875rem;
    color: var(--digitpad-muted);
  }
  .preview {
    box-sizing: border-box;
    width: 100%;
    padding: 16px;
    border: 1px solid var(--digitpad-hairline);
    border-radius: 8px;
  }
  iframe.preview {
    display: block;
    height: 640px;
    padding: 0;
  }

  @container (min-width: 800px) {
    .columns {
      grid-template-columns: 288px minmax(0, 1fr);
    }
  }
`;
