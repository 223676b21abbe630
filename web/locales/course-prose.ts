// The prose of the course's pages, each page's for itself. English stands in the pages as they are built;
// here is what is to take its place.

import { bringWords } from './language.js';

export type CoursePage = 'data' | 'forward' | 'loss' | 'training';
type Prose = Record<string, string>;

const chunks = {
  'zh-Hans': {
    data: () => import('./zh-hans/course-data.js'),
    forward: () => import('./zh-hans/course-forward.js'),
    loss: () => import('./zh-hans/course-loss.js'),
    training: () => import('./zh-hans/course-training.js'),
  },
  'zh-Hant': {
    data: () => import('./zh-hant/course-data.js'),
    forward: () => import('./zh-hant/course-forward.js'),
    loss: () => import('./zh-hant/course-loss.js'),
    training: () => import('./zh-hant/course-training.js'),
  },
};

/** @returns Null: what stands in the page is right, or nothing better came. */
export async function bringProse(page: CoursePage): Promise<Prose | null> {
  let prose: Prose | null = null;
  const bring = (language: keyof typeof chunks) => async () => {
    prose = (await chunks[language][page]()).proseTexts;
  };
  await bringWords({ 'zh-Hans': bring('zh-Hans'), 'zh-Hant': bring('zh-Hant') });
  return prose;
}
