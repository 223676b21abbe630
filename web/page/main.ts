// Brings the page to life: the pad first, what is below it once the pad reads.

import './trusted-types.js';
import 'virtual:palette.css';
import './page.css';
import { DigitPad } from '../element/digit-pad.js';
import { bringFileTexts } from '../locales/files.js';
import { bringPadTexts } from '../locales/pad.js';
import { bringPageTexts } from '../locales/page.js';
import { address } from './address/address.js';
import { decodeDrawing, encodeDrawing } from './address/drawing-code.js';
import { followPlace } from './address/place.js';
import { ModelFiles } from './files/model-files.js';
import type { OpenedModel } from './files/open-model.js';
import { listenForFiles } from './files/page-files.js';
import { ModelChoice } from './model-choice.js';
import { PageTools } from './page-tools.js';
import { bringSections, showOnly } from './sections.js';

const show = new URLSearchParams(location.search).get('show');
if (show !== null) showOnly(show);

// Each in a task of its own, since a phone is busy with each for a tenth of a second: what is there
// already is painted, then the pad is drawn, then what is around it.
setTimeout(async () => {
  // Until the pad can show its words, its place is kept by the style sheet.
  await Promise.all([bringPadTexts(), bringPageTexts(), bringFileTexts()]);
  customElements.define('digit-pad', DigitPad);
  setTimeout(bringTheRest);
});

function bringTheRest(): void {
  customElements.define('model-choice', ModelChoice);
  customElements.define('page-tools', PageTools);
  customElements.define('model-files', ModelFiles);
  address.open();
  followPlace();
  // language.js loads the page anew: it finds in the address what one sees now.
  document.querySelector('#language')?.addEventListener('change', () => address.write());

  const pad = document.querySelector('digit-pad');
  const choice = document.querySelector<ModelChoice>('model-choice');
  const files = document.querySelector<ModelFiles>('model-files');
  const tools = document.querySelector<PageTools>('page-tools');
  if (pad !== null && choice !== null && files !== null && tools !== null) {
    choice.pad = pad;
    files.pad = pad;
    files.addEventListener('open', (event) => {
      choice.offer((event as CustomEvent<OpenedModel>).detail);
    });
    listenForFiles(pad, (dropped) => void files.open(dropped));
    tools.pad = pad;
    address.add('drawing', {
      get: () => encodeDrawing(pad.strokes) || null,
      set: (text) => {
        const strokes = decodeDrawing(text);
        if (strokes !== null) pad.strokes = strokes;
        return strokes !== null;
      },
    });
    pad.addEventListener('digitpad-predict', () => address.changed());
    // A model that does not come keeps nothing else from coming.
    pad.ready
      .catch(() => {})
      .finally(async () => {
        bringSections(pad);
        // Last of all: what is kept for later must not delay what is asked for now.
        const { keepForOffline } = await import('./offline/index.js');
        await keepForOffline();
      });
  }
}
