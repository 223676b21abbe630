// Brings bench.html to life.

import '../trusted-types.js';
import 'virtual:palette.css';
import '../page.css';
import { bringBenchTexts } from '../../locales/bench.js';
import { BenchRun } from './bench-run.js';

async function start(): Promise<void> {
  await bringBenchTexts();
  customElements.define('bench-run', BenchRun);
}

void start();
