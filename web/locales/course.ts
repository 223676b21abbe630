// The words of the course's live parts, in the page's language once they have come.

import { courseTexts as english } from './en/course.js';
import { bringWords } from './language.js';

export let courseTexts = english;

export function bringCourseTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      courseTexts = (await import('./zh-hans/course.js')).courseTexts;
    },
    'zh-Hant': async () => {
      courseTexts = (await import('./zh-hant/course.js')).courseTexts;
    },
  });
}
