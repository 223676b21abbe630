// Brings a page of the course to life: its text and its pad first, what moves within the text when one
// comes near.

import '../trusted-types.js';
import 'virtual:palette.css';
import '../page.css';
import './course.css';
import { models } from 'virtual:models';
import '../../element/index.js';
import { bringCourseTexts } from '../../locales/course.js';
import { bringSections, sections } from '../sections.js';
import { translate } from './prose.js';

const parts = {
  'image-numbers': () => import('./image-numbers.js'),
  'softmax-scores': () => import('./softmax-scores.js'),
  'loss-curve': () => import('./loss-curve.js'),
  'course-walk': () => import('./course-walk.js'),
  'weight-slope': () => import('./weight-slope.js'),
};

async function bring(): Promise<void> {
  const pad = document.querySelector('digit-pad');
  if (pad === null) return;
  pad.model = models.find(({ name }) => name === pad.dataset.model)?.url ?? null;
  // A model that does not come keeps nothing else from coming.
  await Promise.allSettled([pad.ready, bringCourseTexts()]);
  bringSections(pad, { ...sections, ...parts });
}

void translate();
void bring();
