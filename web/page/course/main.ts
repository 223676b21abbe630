// Brings a page of the course to life: its pad first, what moves within the text when one comes near.

import 'virtual:palette.css';
import '../page.css';
import './course.css';
import { models } from 'virtual:models';
import '../../element/index.js';
import { bringSections, sections } from '../sections.js';

const parts = {
  'image-numbers': () => import('./image-numbers.js'),
  'softmax-scores': () => import('./softmax-scores.js'),
  'loss-curve': () => import('./loss-curve.js'),
  'course-walk': () => import('./course-walk.js'),
  'weight-slope': () => import('./weight-slope.js'),
};

const pad = document.querySelector('digit-pad');
if (pad !== null) {
  pad.model = models.find(({ name }) => name === pad.dataset.model)?.url ?? null;
  // A model that does not come keeps nothing else from coming.
  pad.ready.catch(() => {}).finally(() => bringSections(pad, { ...sections, ...parts }));
}
