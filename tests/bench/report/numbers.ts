// Numbers of the tables and the chart.

import { short } from '../../../web/page/bench/numbers.js';

export const kilobytes = (bytes: number): string =>
  `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

export const times = (ratio: number): string => `${short(ratio)}×`;
