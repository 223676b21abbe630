// <bench-run>: a button that starts the measurement, how far it is, and the table. The measuring is
// worker.ts's.

import { models } from 'virtual:models';
import { imagesUrl, labelsUrl } from 'virtual:test-set';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { benchTexts as texts } from '../../locales/bench.js';
import { duration } from './numbers.js';
import type { Report, Start, TaskName } from './protocol.js';
import type { Spread } from './statistics.js';

const names = Object.keys(texts.tasks) as TaskName[];

function address(name: string): string {
  const url = models.find((model) => model.name === name)?.url ?? '';
  return new URL(url, location.href).href;
}

export class BenchRun extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: block;
        padding-block: 8px 64px;
      }
      ::slotted(p) {
        max-width: 60ch;
        margin-top: 0;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .state {
        min-height: 24px;
        margin: 8px 0;
        font-size: 0.875rem;
        line-height: 24px;
        color: var(--digitpad-muted);
        font-variant-numeric: tabular-nums;
      }
      .failed {
        color: var(--digitpad-warm);
      }
      progress {
        max-width: 60ch;
        margin-bottom: 8px;
      }
      table {
        width: 100%;
        max-width: 720px;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 8px 16px 8px 0;
        text-align: left;
        font-weight: 400;
        vertical-align: baseline;
        border-bottom: 1px solid var(--digitpad-hairline);
      }
      thead th,
      td + td {
        font-size: 0.875rem;
        color: var(--digitpad-muted);
      }
      td:first-of-type {
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];

  #worker: Worker | null = null;
  #times = new Map<TaskName, Spread>();
  #share = 0;
  #round = 0;
  #state = '';
  #failed = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override render(): TemplateResult {
    const running = this.#worker !== null;
    const measured = this.#times.size > 0;
    return html`<slot></slot>
      <div class="buttons">
        ${
          running
            ? html`<button @click=${this.#stop}>${texts.stop}</button>`
            : html`<button class="primary" @click=${this.#start}>
                ${measured ? texts.runAgain : texts.run}
              </button>`
        }
        ${measured && !running ? html`<button @click=${this.#copy}>${texts.copy}</button>` : ''}
      </div>
      <p class="state ${this.#failed ? 'failed' : ''}" role="status">${this.#state}</p>
      ${running ? html`<progress aria-label=${texts.progress} .value=${this.#share}></progress>` : ''}
      ${measured ? this.#table() : ''}`;
  }

  #table(): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${texts.task}</th>
          <th scope="col">${texts.median}</th>
          <th scope="col">${texts.spread}</th>
        </tr>
      </thead>
      <tbody>
        ${this.#rows().map(
          ([task, median, spread]) =>
            html`<tr>
              <th scope="row">${task}</th>
              <td>${median}</td>
              <td>${spread}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #rows(): [task: string, median: string, spread: string][] {
    return names.flatMap((name) => {
      const time = this.#times.get(name);
      if (time === undefined) return [];
      const { median, low, high } = time;
      const spread = texts.between(duration(low), duration(high));
      return [[texts.tasks[name], duration(median), spread]];
    });
  }

  #start(): void {
    this.#times.clear();
    this.#share = 0;
    this.#round = 0;
    this.#say(texts.fetching);
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Report>) => this.#hear(data);
    worker.onerror = ({ message }) => this.#hear({ kind: 'failed', message });
    const start: Start = {
      models: { mlp: address('two-layer-sigmoid'), reader: address('reader') },
      testSet: {
        images: new URL(imagesUrl, location.href).href,
        labels: new URL(labelsUrl, location.href).href,
      },
    };
    worker.postMessage(start);
    this.#worker = worker;
  }

  #hear(report: Report): void {
    if (report.kind === 'measured') {
      const { task, round, rounds, share, time } = report;
      if (time !== null) this.#times.set(task, time);
      this.#share = share;
      this.#round = round;
      this.#say(texts.round(round, rounds));
      return;
    }
    this.#end();
    if (report.kind === 'done') this.#say(texts.done(this.#round));
    else this.#say(report.message, true);
  }

  #stop(): void {
    this.#end();
    this.#say(texts.stopped(this.#round));
  }

  async #copy(): Promise<void> {
    const head = [texts.task, texts.median, texts.spread];
    const lines = [head, head.map(() => '---'), ...this.#rows()];
    const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    try {
      await navigator.clipboard.writeText(`${table}\n\n${navigator.userAgent}\n`);
      this.#say(texts.copied);
    } catch {
      this.#say(texts.notCopied, true);
    }
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #say(state: string, failed = false): void {
    this.#state = state;
    this.#failed = failed;
    this.requestUpdate();
  }
}
