// One chart of lines over the steps, drawn by uPlot: in the page's colours, which it takes anew when
// they change, and as wide as there is room. Knows nothing of trainings.

import { css, unsafeCSS } from 'lit';
import uPlot from 'uplot';
import uplotSheet from 'uplot/dist/uPlot.min.css?inline';
import { trainTexts as texts } from '../../locales/train.js';
import type { Line } from './curve.js';

/** Custom properties of web/element/palette.ts. */
export type Colour = 'ink' | 'muted' | 'hairline' | 'accent' | 'control' | 'warm';

export interface LineLook {
  label: string;
  colour: Colour;
  width: number;
  /** Pixels of line and gap; none: solid. */
  dash?: number[];
  /** How a value is written where the pointer is; null: it is not. */
  format: ((value: number) => string) | null;
}

export interface ChartLook {
  height: number;
  lines: LineLook[];
  /** From 0 to what; null: as far as the lines go. */
  top: number | null;
  steps(step: number): string;
}

/** How far an axis goes while there is nothing on it: to the loss of guessing one of ten digits. */
const EMPTY = Math.log(10);

const AXIS_FONT = '12px system-ui, sans-serif';

export class Chart {
  readonly #host: HTMLElement;
  readonly #plot: uPlot;
  readonly #size: ResizeObserver;
  #colours = new Map<Colour, string>();
  #steps = 1;

  /** @param host - An empty element, as wide as the chart shall be. */
  constructor(host: HTMLElement, look: ChartLook) {
    this.#host = host;
    this.#plot = new uPlot(this.#options(look), [[], ...look.lines.map(() => [])], host);
    // The style sheet gives the host's colour a transition too short to be seen: its end tells that
    // the colours changed.
    host.addEventListener('transitionend', ({ target }) => {
      if (target === host) this.#recolour();
    });
    this.#size = new ResizeObserver(() => this.#fit(look.height));
    this.#size.observe(host);
  }

  /** @param lines - In the order of the look's lines; null: not there. */
  show(lines: (Line | null)[], steps: number): void {
    this.#steps = steps;
    const tables = lines.map((line): uPlot.AlignedData => line ?? [[], []]);
    this.#plot.setData(uPlot.join(tables));
    lines.forEach((line, i) => {
      if (this.#plot.series[i + 1]?.show !== (line !== null)) {
        this.#plot.setSeries(i + 1, { show: line !== null });
      }
    });
  }

  /** A chart whose host is gone must not go on watching it. */
  destroy(): void {
    this.#size.disconnect();
    this.#plot.destroy();
  }

  #options({ height, lines, top, steps }: ChartLook): uPlot.Options {
    const axis = {
      stroke: () => this.#colour('muted'),
      font: AXIS_FONT,
      grid: { stroke: () => this.#colour('hairline'), width: 1 },
      ticks: { show: false },
    };
    return {
      width: this.#host.clientWidth || 300,
      height,
      scales: {
        x: { time: false, range: () => [0, this.#steps] },
        y: { range: (_, __, most) => [0, top ?? (most || EMPTY) * 1.05] },
      },
      axes: [
        { ...axis, size: 28, values: (_, ticks) => ticks.map(steps) },
        { ...axis, size: 40 },
      ],
      legend: {
        markers: {
          width: 2,
          dash: (_, i) => (lines[i - 1]?.dash ? 'dashed' : 'solid'),
          // Of the style sheet, and so always the present colour.
          stroke: (_, i) => `var(--digitpad-${lines[i - 1]?.colour})`,
        },
      },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        // Lines have points of their own: each shows its nearest one.
        dataIdx: (plot, i, hovered) =>
          i > 0 && lines[i - 1]?.format ? nearest(plot.data[i] ?? [], hovered) : hovered,
      },
      series: [
        { label: texts.stepNumber, value: (_, step) => (step == null ? '' : steps(step)) },
        ...lines.map(({ label, colour, width, dash, format }) => ({
          label,
          width,
          ...(dash ? { dash } : {}),
          stroke: () => this.#colour(colour),
          spanGaps: true,
          points: { show: false },
          value: (_: uPlot, value: number | null | undefined) =>
            value == null ? '' : (format?.(value) ?? ''),
        })),
      ],
    };
  }

  #colour(name: Colour): string {
    let colour = this.#colours.get(name);
    if (colour === undefined) {
      // What the property holds is light-dark(…): only as a colour of an element it is one.
      const probe = this.#host.appendChild(document.createElement('span'));
      probe.style.color = `var(--digitpad-${name})`;
      colour = getComputedStyle(probe).color;
      probe.remove();
      this.#colours.set(name, colour);
    }
    return colour;
  }

  #recolour(): void {
    this.#colours.clear();
    this.#plot.redraw(false);
  }

  #fit(height: number): void {
    const { clientWidth: width } = this.#host;
    if (width > 0 && width !== this.#plot.width) this.#plot.setSize({ width, height });
  }
}

/** The index nearest to `from` at which there is a value. */
function nearest(values: ArrayLike<number | null | undefined>, from: number): number {
  for (let away = 0; away < values.length; away++) {
    if (values[from - away] != null) return from - away;
    if (values[from + away] != null) return from + away;
  }
  return from;
}

export const chartStyles = [
  css`
    ${unsafeCSS(uplotSheet)}
  `,
  css`
    .chart {
      color: var(--digitpad-ink);
      transition: color 1ms;
      /* A chart as wide as before must not keep its column from becoming narrower. */
      min-width: 0;
      overflow: hidden;
    }
    .uplot {
      font: inherit;
    }
    .uplot .u-legend {
      margin: 0 0 0 40px;
      text-align: left;
      font-size: 0.875rem;
      color: var(--digitpad-muted);
      font-variant-numeric: tabular-nums;
    }
    .uplot .u-legend th {
      font-weight: 400;
      cursor: default;
    }
    .uplot .u-legend th::after {
      content: none;
    }
    .uplot .u-legend .u-off {
      display: none;
    }
    .uplot .u-legend .u-marker {
      width: 20px;
      height: 0;
      border-right: 0 !important;
      border-bottom: 0 !important;
      border-left: 0 !important;
    }
    .uplot .u-inline tr {
      margin-right: 8px;
    }
    .uplot .u-value {
      width: 3.5em;
      color: var(--digitpad-ink);
    }
    .uplot .u-cursor-x {
      border-right-color: var(--digitpad-control);
    }
  `,
];
