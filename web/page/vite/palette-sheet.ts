// The element's colours as a style sheet of the page, so that they are written down only once and
// are there at the first paint, before any script.

import type { Plugin } from 'vite';
import { palette } from '../../element/palette.js';

const ID = 'virtual:palette.css';

export function paletteSheet(): Plugin {
  return {
    name: 'palette-sheet',
    resolveId: (id) => (id === ID ? id : null),
    load: (id) => (id === ID ? `:root {${palette}}` : null),
  };
}
