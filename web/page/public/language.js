// The page's language: what ?lang= in the address asks for, or what the visitor chose before, or what
// the browser prefers. A plain script at the end of the page, so that its words are there at the first
// paint; the components read <html lang>, which is right before they come.

(() => {
  const KEY = 'digitpad-language';
  const root = document.documentElement;
  const languages = JSON.parse(document.querySelector('#languages').textContent);
  const address = new URL(location.href);

  // Storage can be refused (private windows, embedded pages): the choice then stays in the address.
  const storage = {
    read() {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return null;
      }
    },
    write(tag) {
      try {
        localStorage.setItem(KEY, tag);
        return true;
      } catch {
        return false;
      }
    },
  };

  const wishes = [address.searchParams.get('lang'), storage.read(), ...navigator.languages];
  const known = (wish) =>
    languages.find(({ pattern }) => new RegExp(pattern, 'i').test(wish ?? ''));
  const { tag, short, words } = wishes.map(known).find(Boolean) ?? languages[0];

  function speak() {
    root.lang = tag;
    for (const place of document.querySelectorAll('[data-words]')) {
      place.textContent = words[place.dataset.words];
    }
    for (const attribute of ['aria-label', 'content']) {
      for (const place of document.querySelectorAll(`[data-${attribute}]`)) {
        place.setAttribute(attribute, words[place.getAttribute(`data-${attribute}`)]);
      }
    }
  }

  if (tag !== root.lang) speak();
  // What this address asks for, the site's other pages are asked for, too.
  const asked = address.searchParams.get('lang');
  for (const link of asked === null ? [] : document.querySelectorAll('a[href*=".html"]')) {
    link.search = new URLSearchParams({ lang: asked });
  }
  document.querySelector('.language span').textContent = short;
  const chooser = document.querySelector('#language');
  chooser.value = tag;

  // On the document: who keeps something in the address does so at the chooser, and so before.
  document.addEventListener('change', ({ target }) => {
    if (target !== chooser) return;
    const next = new URL(location.href);
    if (storage.write(chooser.value)) next.searchParams.delete('lang');
    else next.searchParams.set('lang', chooser.value);
    if (next.search === location.search) location.reload();
    else location.replace(next);
  });
})();
