// A guided tour: one card that goes from stop to stop, with a frame around what it tells of. The page
// stays usable under it. Knows no stop from within.

import { css, html, LitElement, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { tourTexts as texts } from '../../locales/tour.js';
import type { Step } from './steps.js';

/** Between the frame and its target, the card and the frame, the card and the window, in pixels. */
const MARGIN = 8;

export class GuidedTour extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        width: auto;
        height: auto;
        margin: 0;
        padding: 0;
        border: 0;
        overflow: hidden;
        background: none;
        pointer-events: none;
        color: var(--digitpad-ink);
        font-variant-numeric: tabular-nums;
      }
      .frame,
      .card {
        position: absolute;
        box-sizing: border-box;
        border-radius: 8px;
      }
      .frame {
        border: 3px solid var(--digitpad-accent);
      }
      .card {
        width: min(360px, 100vw - 32px);
        padding: 16px;
        background: var(--digitpad-surface);
        border: 1px solid var(--digitpad-control);
        pointer-events: auto;
      }
      p {
        margin: 0 0 16px;
      }
      .buttons {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .place {
        margin-right: auto;
        font-size: 0.875rem;
        color: var(--digitpad-muted);
      }
    `,
  ];

  steps: Step[] = [];
  /** Who gets the focus back at the end. */
  opener: HTMLElement | null = null;
  #at = 0;
  readonly #listening = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.showPopover();
    const { signal } = this.#listening;
    const follow = () => this.#place();
    addEventListener('scroll', follow, { signal, capture: true, passive: true });
    addEventListener('resize', follow, { signal });
    addEventListener('keydown', (event) => event.key === 'Escape' && this.end(), { signal });
  }

  /** Closes the tour. */
  end(): void {
    this.#listening.abort();
    this.remove();
    this.opener?.focus();
  }

  protected override firstUpdated(): void {
    this.#go(0);
  }

  protected override render(): TemplateResult {
    const { words = '' } = this.steps[this.#at] ?? {};
    const last = this.#at === this.steps.length - 1;
    return html`<div class="frame"></div>
      <div class="card" role="dialog" aria-label=${texts.tour} aria-describedby="words">
        <p id="words">${words}</p>
        <div class="buttons">
          <span class="place">${texts.place(this.#at + 1, this.steps.length)}</span>
          ${last ? '' : html`<button @click=${this.end}>${texts.end}</button>`}
          <button ?disabled=${this.#at === 0} @click=${() => this.#go(this.#at - 1)}>
            ${texts.back}
          </button>
          <button
            class="primary next"
            aria-describedby="words"
            @click=${() => (last ? this.end() : this.#go(this.#at + 1))}
          >${last ? texts.done : texts.next}</button>
        </div>
      </div>`;
  }

  protected override updated(): void {
    this.#place();
  }

  async #go(to: number): Promise<void> {
    this.#at = to;
    this.requestUpdate();
    this.steps[to]?.target.scrollIntoView({ block: 'center' });
    await this.updateComplete;
    // Not the card: from here one key leads on, and the words are read out as its description.
    this.renderRoot.querySelector<HTMLElement>('.next')?.focus({ preventScroll: true });
  }

  /** The frame around the target, the card below it, or above, or where there is room. */
  #place(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    const target = this.steps[this.#at]?.target.getBoundingClientRect();
    if (frame === null || card === null || target === undefined) return;
    const top = Math.max(target.top - MARGIN, 0);
    const bottom = Math.min(target.bottom + MARGIN, innerHeight);
    const left = Math.max(target.left - MARGIN, 0);
    const right = Math.min(target.right + MARGIN, innerWidth);
    put(frame, left, top);
    frame.style.setProperty('width', `${right - left}px`);
    frame.style.setProperty('height', `${Math.max(bottom - top, 0)}px`);
    const { offsetWidth: width, offsetHeight: height } = card;
    const below = bottom + MARGIN;
    const above = top - MARGIN - height;
    const fits = below + height + MARGIN <= innerHeight;
    const y = fits ? below : above >= MARGIN ? above : innerHeight - height - MARGIN;
    put(card, Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN)), y);
  }
}

function put(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('left', `${left}px`);
  element.style.setProperty('top', `${top}px`);
}
