// Brings the page to life: the pad first, what is below it once the pad reads.

import 'virtual:palette.css';
import './page.css';
import '../element/index.js';
import { ModelChoice } from './model-choice.js';
import { bringSections, showOnly } from './sections.js';

customElements.define('model-choice', ModelChoice);

const show = new URLSearchParams(location.search).get('show');
if (show !== null) showOnly(show);

const pad = document.querySelector('digit-pad');
const choice = document.querySelector<ModelChoice>('model-choice');
if (pad !== null && choice !== null) {
  choice.pad = pad;
  // A model that does not come keeps nothing else from coming.
  pad.ready.catch(() => {}).finally(() => bringSections(pad));
}
