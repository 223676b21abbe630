// The text of a course page in the language of the page. It is built in English, each piece marked with
// its name (vite/course-frame.ts); until others are there, course.css keeps it out of sight.

import { render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { bringProse, type CoursePage } from '../../locales/course-prose.js';

export async function translate(): Promise<void> {
  const prose = await bringProse(document.body.dataset.page as CoursePage);
  for (const place of document.querySelectorAll<HTMLElement>('[data-prose]')) {
    const words = prose?.[place.dataset.prose ?? ''];
    if (words === undefined) continue;
    if (place instanceof HTMLMetaElement) {
      place.content = words;
      continue;
    }
    place.replaceChildren();
    // The words are this site's own, and Lit's way with markup is the one that the content policy allows.
    render(unsafeHTML(words), place);
  }
  const article = document.querySelector('article');
  article?.setAttribute('lang', prose === null ? 'en' : document.documentElement.lang);
}
