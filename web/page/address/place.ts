// Which section one sees: marked in the page's navigation, and told to the address.

import { address } from './address.js';

/** The section that crosses this height of the window is the one that is seen. */
const LINE = '-40% 0px -60% 0px';

export function followPlace(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
  const watch = new IntersectionObserver(
    (entries) => {
      const seen = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (seen === undefined) return;
      address.part = seen.id;
      const its = links.find(({ hash }) => hash === `#${seen.id}`);
      // What has no link of its own belongs to the section before it.
      if (its === undefined) return;
      for (const link of links) link.removeAttribute('aria-current');
      its.setAttribute('aria-current', 'true');
    },
    { rootMargin: LINE },
  );
  for (const section of document.querySelectorAll('main > [id]')) watch.observe(section);
}
