// Brings bench.html to life.

import '../trusted-types.js';
import 'virtual:palette.css';
import '../page.css';
import { BenchRun } from './bench-run.js';

customElements.define('bench-run', BenchRun);
