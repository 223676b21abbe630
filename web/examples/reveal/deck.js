// The deck: as in any other, with nothing in it for the pad.

import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import 'reveal.js/theme/white.css';

new Reveal().initialize();
