// The table of a gradient check: a row per parameter, with what both methods found and whether they
// agree. Only shows; rows without a result take the same room.

import { css, html, svg, type TemplateResult } from 'lit';
import { gradientTexts as texts } from '../../locales/gradients.js';
import type { GradientCheck } from '../../package/index.js';

/** A parameter, and its result once there is one. */
export interface Row {
  parameter: string;
  size: number;
  check: GradientCheck | null;
}

/** Largest mean difference, as a share of the mean numerical gradient, that counts as agreement. */
const TOLERANCE = 1e-4;

/** What the second tutorial prints for its network, 784-50-10 with ReLU and new weights. */
const tutorial: Record<string, string> = {
  W1: '3.7e-10',
  b1: '2.4e-9',
  W2: '5.4e-9',
  b2: '1.4e-7',
};

function offBy({ numerical, meanAbsoluteDifference }: GradientCheck): number {
  return meanAbsoluteDifference === 0 ? 0 : meanAbsoluteDifference / numerical;
}

export function agrees(check: GradientCheck): boolean {
  return offBy(check) <= TOLERANCE;
}

/** @param isTutorials - The network is the second tutorial's: what that found is shown as well. */
export function checkTable(rows: Row[], isTutorials: boolean): TemplateResult {
  const columns = [texts.parameter, texts.size, texts.backprop, texts.numerical, texts.difference];
  if (isTutorials) columns.push(texts.tutorial);
  columns.push(texts.verdict);
  // Roles that a table has anyway: where it is laid out otherwise, on a phone, some browsers forget.
  return html`<table role="table" aria-label=${texts.table}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => tableRow(row, isTutorials))}
    </tbody>
  </table>`;
}

function tableRow({ parameter, size, check }: Row, isTutorials: boolean): TemplateResult {
  const cell = (name: string, text: string | undefined) =>
    html`<td role="cell" data-name=${name}>${text}</td>`;
  const mean = (name: string, value: number | undefined) =>
    cell(name, value === undefined ? '' : texts.scientific(value));
  return html`<tr role="row">
    <th scope="row" role="rowheader">${parameter}</th>
    ${cell(texts.size, texts.count(size))} ${mean(texts.backprop, check?.backprop)}
    ${mean(texts.numerical, check?.numerical)}
    ${mean(texts.difference, check?.meanAbsoluteDifference)}
    ${isTutorials ? cell(texts.tutorial, tutorial[parameter]) : ''}
    <td role="cell" class="verdict">${check && verdict(check)}</td>
  </tr>`;
}

function verdict(check: GradientCheck): TemplateResult {
  const share = offBy(check);
  const right = agrees(check);
  const icon = right
    ? svg`<path d="m2.5 8.5 3.5 4 7.5-9" />`
    : svg`<path d="m3.5 3.5 9 9m0-9-9 9" />`;
  return html`<span class=${right ? 'agrees' : 'disagrees'}>
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${icon}</svg>
    ${right ? texts.agrees(1 / share) : texts.disagrees(share)}
  </span>`;
}

export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
    line-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  thead {
    position: absolute;
    clip-path: inset(50%);
  }
  tr {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 4px 16px;
    padding-block: 8px;
    border-bottom: 1px solid var(--digitpad-hairline);
  }
  th {
    font-weight: 600;
    text-align: left;
  }
  td {
    padding: 0;
    min-height: 48px;
  }
  td[data-name]::before {
    content: attr(data-name) / '';
    display: block;
    color: var(--digitpad-muted);
  }
  .verdict,
  tbody th {
    grid-column: 1 / -1;
  }
  .verdict {
    min-height: 24px;
  }
  .verdict span {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 600;
  }
  .verdict svg {
    stroke-width: 2;
    flex: none;
  }
  .agrees svg {
    color: var(--digitpad-accent);
  }
  .disagrees {
    color: var(--digitpad-warm);
  }

  @container (min-width: 680px) {
    thead {
      position: static;
      clip-path: none;
    }
    tr {
      display: table-row;
    }
    th,
    td {
      padding: 8px 12px 8px 0;
      min-width: 64px;
      text-align: right;
      white-space: nowrap;
      border-bottom: 1px solid var(--digitpad-hairline);
    }
    td[data-name]::before {
      content: none;
    }
    thead th {
      font-weight: 400;
      color: var(--digitpad-muted);
    }
    th:first-child,
    th:last-child,
    .verdict {
      text-align: left;
    }
    .verdict {
      min-width: 248px;
    }
  }
`;
